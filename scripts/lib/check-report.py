"""Holds a report against the outputs that it was made from, in a real browser:
    check-report.py OUTPUT_FOLDER [REPORT]
Prints what is wrong, and ends with 1 where anything is."""

import glob
import importlib.util
import json
import os
import re
import sys
import unicodedata

from browser import Browser

folder = sys.argv[1]
report = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/report.html"


def lines(path):
    with open(f"{folder}/{path}", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


measures = lines("measures.ndjson")
summaries = [each for path in sorted(glob.glob(f"{folder}/summaries/*.ndjson"))
             for each in lines(os.path.relpath(path, folder))]
findings = lines("findings.ndjson")
failures = []


def expect(what, found, expected):
    if found != expected:
        failures.append(f"{what}: found {found!r}, expected {expected!r}")


def hold(what, condition):
    if not condition:
        failures.append(what)


def squeezed(text):
    return re.sub(r"\s+", "", text or "")


def route(name, argument="", **parameters):
    from urllib.parse import quote, urlencode
    query = urlencode(parameters)
    return f"#/{name}" + (f"/{quote(argument, safe='')}" if argument else "") + (f"?{query}" if query else "")


# The goals' own order is the schema's.
SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../schemas/goal-summary/1.json")


def goals_in_order(schema):
    """The one list of the schema that holds every goal."""
    found = []

    def look(part):
        if isinstance(part, dict):
            for name, value in part.items():
                if name == "enum" and "child-rights" in value:
                    found.append(value)
                look(value)
        elif isinstance(part, list):
            for value in part:
                look(value)

    with open(schema, encoding="utf-8") as file:
        look(json.load(file))
    return found[0]


goal_order = {goal: number for number, goal in enumerate(goals_in_order(SCHEMA))}
ATTAINMENTS = ["exceeded", "achieved", "partlyAchieved", "notAchieved", "unrated"]

# What a row of sums says: its name, measures, attainment as drawn, yen.
ROWS = """[...document.querySelectorAll('table.sums')].map((table) => [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => ({
  name: row.querySelector('th').firstChild.textContent,
  href: row.querySelector('th a')?.getAttribute('href') ?? null,
  measures: Number(row.children[1].textContent.replace(/,/g, '')),
  attainment: Object.fromEntries([...row.querySelectorAll('.stack rect')].map((rect) => [rect.getAttribute('class'), Number(rect.textContent.match(/[\\d,]+$/)[0].replace(/,/g, ''))])),
  yen: row.querySelector('data')?.getAttribute('value') ?? null,
  plan: row.children[5].textContent,
})))"""


def sums(group):
    attainment = {name: sum(each["attainment"][name] for each in group) for name in ATTAINMENTS}
    on, against = (sum(each["plans"][name] for each in group) for name in ("onPlan", "againstPlan"))
    has_yen = any(each["yen"]["amounts"] for each in group)
    return {
        "measures": sum(each["measures"] for each in group),
        "attainment": {name: number for name, number in attainment.items() if number},
        "yen": str(sum(each["yen"]["withoutRepeats"] for each in group)) if has_yen else None,
        "plan": f"{on}/{on + against}" if on + against else "－",
    }


def check_overview(browser):
    browser.open(report)
    tables = browser.run(ROWS)
    if not summaries:
        return
    goals = {}
    for each in summaries:
        goals.setdefault(each["goal"]["name"]["ja"], []).append(each)
    expect("rows of goals", sorted(row["name"] for row in tables[0][:-1]), sorted(goals))
    for row in tables[0]:
        group = goals.get(row["name"], summaries)
        for name, value in sums(group).items():
            expect(f"{row['name']}, {name}", row[name], value)
    scopes = {}
    for each in summaries:
        scopes.setdefault((each["municipality"]["code"], each["plan"], each["fiscalYear"]), []).append(each)
    expect("rows of municipalities", len(tables[1]), len(scopes))
    expect("measures by municipality", sum(row["measures"] for row in tables[1]),
           sum(each["measures"] for each in summaries))


# What a municipality's card on a goal's page says.
CARDS = """[...document.querySelectorAll('.card')].map((card) => {
  const facts = Object.fromEntries([...card.querySelectorAll('.pairs > div')].map((each) =>
    [each.querySelector('dt').textContent, each.querySelector('dd')]));
  return {
    scope: card.querySelector('h3').textContent,
    plan: card.querySelector('.sub').textContent,
    measures: parseInt(facts['施策'].textContent.replace(/,/g, '')),
    attainment: Object.fromEntries([...card.querySelector('.stack').querySelectorAll('rect')].map((rect) =>
      [rect.getAttribute('class'), Number(rect.textContent.match(/[\\d,]+$/)[0].replace(/,/g, ''))])),
    yen: facts['経費'].querySelector('data')?.getAttribute('value') ?? null,
    onPlan: facts['計画どおりの指標'].textContent,
    findings: facts['指摘'].querySelector('a')?.textContent ?? '0',
    statuses: facts['事業区分']?.textContent ?? null,
    codes: [...card.querySelectorAll('.codes b')].map((each) => Number(each.textContent)),
  };
})"""

# Four figures above each page or plan.
KEY = """[...document.querySelectorAll('.key')].map((key) => ({
  measures: key.querySelector('dd').textContent,
  yen: key.querySelector('data')?.getAttribute('value') ?? null,
  plan: key.lastElementChild.querySelector('dd').textContent,
}))"""


def key(group):
    figures = sums(group)
    return {"measures": f"{figures['measures']:,}", "yen": figures["yen"], "plan": figures["plan"]}


def check_goals(browser):
    for goal in sorted({each["goal"]["id"] for each in summaries}):
        browser.go(route("goal", goal))
        group = [each for each in summaries if each["goal"]["id"] == goal]
        expect(f"{goal}, title", browser.run("document.querySelector('h1').textContent"), group[0]["goal"]["name"]["ja"])
        expect(f"{goal}, key figures", browser.run(KEY), [key(group)])
        cards = browser.run(CARDS)
        expect(f"{goal}, cards", len(cards), len(group))
        for card, each in zip(cards, group):
            where = f"{goal}, {each['municipality']['name']}"
            hold(where, card["scope"].startswith(each["municipality"]["name"]))
            expect(f"{where}, plan", card["plan"], each["plan"])
            figures = sums([each])
            for name, value in (("measures", figures["measures"]), ("attainment", figures["attainment"]),
                                ("yen", figures["yen"] or ("0" if each["yen"]["unreadable"] else None)),
                                ("onPlan", figures["plan"]),
                                ("findings", str(len({json.dumps(one) for one in each["findings"]}))),
                                ("codes", [code["measures"] for code in each["codes"]])):
                expect(f"{where}, {name}", card[name], value)
            expect(f"{where}, statuses", sum(map(int, re.findall(r"\d+", card["statuses"] or ""))),
                   sum(status["measures"] for status in each["statuses"]))


def check_municipalities(browser):
    for code in sorted({each["municipality"]["code"] for each in summaries}):
        browser.go(route("municipality", code))
        group = [each for each in summaries if each["municipality"]["code"] == code]
        scopes = {}
        for each in group:
            scopes.setdefault((each["plan"], each["fiscalYear"]), []).append(each)
        expect(f"{code}, key figures", browser.run(KEY), [key(each) for each in scopes.values()])
        rows = [row for table in browser.run(ROWS) for row in table if row["href"]]
        expect(f"{code}, rows", len(rows), len(group))
        # Plan by plan, goals in their own order.
        goals = [sorted(scope, key=lambda each: goal_order[each["goal"]["id"]]) for scope in scopes.values()]
        for row, each in zip(rows, [each for scope in goals for each in scope]):
            expect(f"{code}, goal", row["name"], each["goal"]["name"]["ja"])
            for name, value in sums([each]).items():
                expect(f"{code}, {row['name']}, {name}", row[name], value)


def check_measures(browser):
    """Every measure's page shows every figure with the words that it was read from."""
    for measure in measures:
        browser.go(route("measure", measure["id"]))
        text = squeezed(browser.run("document.getElementById('main').textContent"))
        wanted = [measure["title"], *measure["departments"]]
        wanted += [each["raw"] for each in measure["ratings"] + measure["costs"] + measure["codes"]]
        wanted += [f"{each['yen']:,}円" for each in measure["costs"] if "yen" in each]
        wanted += [each["text"] for each in measure["texts"]] + [each["name"] for each in measure["indicators"]]
        wanted += [value["raw"] for each in measure["indicators"] for value in each["series"]]
        wanted += [each["message"]["ja"] for each in findings if measure["id"] in each["measures"]]
        wanted += [f"{place['line']}行" for path, place in measure["source"]["fields"].items()
                   if path.startswith(("costs", "ratings", "codes"))]
        for words in wanted:
            hold(f"{measure['id']}: {words!r} is not on its page", squeezed(words) in text)


HERE = """(() => {
  const cell = document.querySelector('.lines .here mark');
  return (cell ? [cell] : [...document.querySelectorAll('.lines .here')]).map((each) => each.textContent).join('');
})()"""


def check_sources(browser):
    """Every figure leads to the line that it was read from, and the line holds the figure."""
    with_documents = os.path.exists(f"{folder}/documents.ndjson")
    kept = {each["sha256"] for each in lines("documents.ndjson")} if with_documents else set()
    followed = {}
    for measure in measures:
        browser.go(route("measure", measure["id"]))
        links = browser.run("[...document.querySelectorAll('main .source a, main td a')].map((each) => each.getAttribute('href'))"
                            ".filter((each) => each.startsWith('#/source/'))")
        figures = [path for path in measure["source"]["fields"]
                   if re.fullmatch(r"(ratings|costs|codes|indicators)\[\d+\](\.series\[\d+\])?", path)]
        if measure["document"]["sha256"] not in kept:
            expect(f"{measure['id']}, links to lines that aren't there", links, [])
            continue
        hold(f"{measure['id']}: {len(figures)} figures, {len(links)} links", len(links) >= len(figures))
        # All of them would take minutes: the first measures of each document.
        document = measure["document"]["name"]
        followed[document] = followed.get(document, 0) + 1
        if followed[document] > 4:
            continue
        wanted = [(f"costs[{index}]", each["raw"]) for index, each in enumerate(measure["costs"])]
        wanted += [(f"indicators[{number}].series[{index}]", value["raw"])
                   for number, each in enumerate(measure["indicators"]) for index, value in enumerate(each["series"])]
        for path, raw in wanted:
            place = measure["source"]["fields"].get(path)
            if place is None:
                continue
            href = next((each for each in links if f"line={place['line']}" in each.split("?")[1].split("&")
                         and ("cell" not in place or f"cell={place['cell']}" in each.split("?")[1].split("&"))
                         and ("page" not in place or f"page={place['page']}" in each.split("?")[1].split("&"))), None)
            hold(f"{measure['id']}, {path} leads nowhere", href is not None)
            if href is None:
                continue
            browser.go(href)
            text = squeezed(browser.run(HERE))
            figure = unicodedata.normalize("NFKC", squeezed(raw)).split("(")[0]
            hold(f"{measure['id']}, {path}: {raw!r} isn't at its place, but {text!r}",
                 figure in unicodedata.normalize("NFKC", text))
            hold(f"{measure['id']}, {path}: its place is in sight", browser.run(
                "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())"))


def check_findings(browser):
    """Every finding leads to its place, be it a blank line."""
    browser.go(route("findings"))
    expect("findings", listed(browser), len(findings))
    links = browser.run("[...document.querySelectorAll('.finding .source a')].map((each) => each.getAttribute('href'))")
    if os.path.exists(f"{folder}/documents.ndjson"):
        read = {each["name"] for each in lines("documents.ndjson")}
        expect("findings that lead somewhere", len(links),
               sum("place" in each and each["document"] in read for each in findings[:500]))
    for href in links[:40]:
        browser.go(href)
        hold(f"{href}: something is marked there", browser.run("document.querySelector('.lines .here') !== null"))
    for name in ("code", "severity", "municipality"):
        for value in sorted({each[name] for each in findings if name in each})[:3]:
            browser.go(route("findings", **{name: value}))
            expect(f"findings of {name} {value}", listed(browser), sum(each.get(name) == value for each in findings))


def listed(browser):
    return int(browser.run("document.querySelector('.count').textContent.match(/[\\d,]+/)[0].replace(/,/g, '')"))


def choose(browser, name, value):
    browser.run(f"""(() => {{
      const select = document.querySelector('select[name={name}]');
      select.value = {json.dumps(value)};
      select.dispatchEvent(new Event('change', {{ bubbles: true }}));
    }})()""")


def check_filters(browser):
    browser.go(route("measures"))
    expect("all measures are listed", listed(browser), len(measures))
    if not measures:
        return
    for name, value_of in {
        "municipality": lambda each: [each["municipality"]["code"]],
        "goal": lambda each: [each["goal"]["id"]],
        "department": lambda each: each.get("departmentNames", each["departments"]),
        "attainment": lambda each: [next((r.get("attainment", "unrated") for r in each["ratings"]
                                          if r["aspect"] == "overall"), "unrated")],
        "status": lambda each: [each.get("category", {}).get("status", "none")],
    }.items():
        value = value_of(measures[-1])[0] if value_of(measures[-1]) else ""
        if not value:
            continue
        choose(browser, name, value)
        expect(f"{name} {value}", listed(browser), sum(value in value_of(each) for each in measures))
        hold(f"{name} stands in the address", name in browser.run("location.hash"))
        choose(browser, name, "")
    if findings:
        code = findings[0]["code"]
        about = {id for each in findings if each["code"] == code for id in each["measures"]}
        if about:
            choose(browser, "finding", code)
            expect(f"finding {code}", listed(browser), sum(each["id"] in about for each in measures))
            choose(browser, "finding", "")
    # Full-width letters and spaces don't count.
    title = measures[0]["title"]
    typed = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in title)
    expect("the title as it is typed", unicodedata.normalize("NFKC", typed), unicodedata.normalize("NFKC", title))
    browser.run("document.querySelector('input[type=search]').focus()")
    browser.type(typed)
    browser.run("new Promise((done) => setTimeout(done, 300))")
    hold("a search finds the title", 1 <= listed(browser) <= len(measures))
    hold("and shows it", squeezed(title) in squeezed(browser.run("document.querySelector('.results').textContent")))
    browser.type("ｘｘ無いｘｘ")
    browser.run("new Promise((done) => setTimeout(done, 300))")
    expect("a search that finds nothing", listed(browser), 0)


def routes():
    found = [route(""), route("measures"), route("findings")]
    if summaries:
        found += [route("goal", summaries[0]["goal"]["id"]), route("municipality", summaries[-1]["municipality"]["code"])]
    richest = sorted(measures, key=lambda each: len(each["ratings"]) + len(each["indicators"]), reverse=True)
    with_indicators = [each for each in measures if each["indicators"]]
    found += [route("measure", each["id"]) for each in richest[:1] + with_indicators[:1]]
    if measures and os.path.exists(f"{folder}/documents.ndjson"):
        found.append(route("source", measures[0]["document"]["sha256"], **measures[0]["source"]["fields"]["title"]))
    return found


def check_phone(browser):
    browser.window(360, 740)
    for each in routes():
        browser.go(each)
        hold(f"{each} is wider than a phone", browser.run("document.documentElement.scrollWidth") <= 360)
    browser.window(1200)


def check_print(browser):
    browser.go(route("measures"))
    browser.media("print")
    for part in (".top nav", ".controls", ".filters"):
        expect(f"{part} on paper", browser.run(f"getComputedStyle(document.querySelector('{part}')).display"), "none")
    browser.media("print", scheme="dark")
    expect("paper in a dark scheme", browser.run("getComputedStyle(document.body).backgroundColor"), "rgb(253, 253, 251)")
    pdf = browser.pdf()
    browser.media()
    hold("a PDF comes out", pdf.startswith(b"%PDF") and len(pdf) > 5000)
    rows = "document.querySelectorAll('table.measures tbody tr').length"
    if measures:
        expect("printing shows all rows", browser.run(f"(dispatchEvent(new Event('beforeprint')), {rows})"), len(measures))


def press_button(browser, words):
    browser.run(f"[...document.querySelectorAll('#top button')].find((each) => each.textContent === {json.dumps(words)}).click()")


def check_languages(browser):
    browser.go(route(""))
    japanese = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
    press_button(browser, "English")
    expect("the page's language", browser.run("document.documentElement.lang"), "en")
    frame = browser.run("document.querySelector('#top nav').textContent + document.querySelector('h1').textContent"
                        " + [...document.querySelectorAll('h2, thead, .key dt, .legend')].map((each) => each.textContent).join()")
    hold(f"Japanese in English: {frame}", not japanese.search(frame))
    browser.reload()
    expect("the language after a reload", browser.run("document.documentElement.lang"), "en")
    press_button(browser, "日本語")
    expect("the page's language", browser.run("document.documentElement.lang"), "ja")
    hold("English in Japanese", japanese.search(browser.run("document.querySelector('h1').textContent")))


def check_schemes(browser):
    background = "getComputedStyle(document.body).backgroundColor"
    browser.media(scheme="light")
    light = browser.run(background)
    browser.media(scheme="dark")
    dark = browser.run(background)
    hold("dark and light differ", light != dark)
    press_button(browser, "明")
    expect("light where it was chosen", browser.run(background), light)
    browser.media(scheme="light")
    press_button(browser, "暗")
    expect("dark where it was chosen", browser.run(background), dark)
    press_button(browser, "自動")
    expect("what the system has", browser.run(background), light)


def check_keyboard(browser):
    browser.open(report)
    browser.press("Tab")
    expect("what is focused first", browser.run("document.activeElement.id"), "skip")
    browser.press("Enter", text="\r")
    expect("where it leads", browser.run("document.activeElement.id"), "main")
    browser.run("document.querySelector('#top nav a:nth-child(2)').focus()")
    browser.press("Enter", text="\r")
    browser.run("new Promise((done) => setTimeout(done, 200))")
    hold("Enter opens a page", "/measures" in browser.run("location.hash"))
    expect("and moves there", browser.run("document.activeElement.id"), "main")
    seen = set()
    for _ in range(20):
        browser.press("Tab")
        seen.add(browser.run("document.activeElement.getAttribute('name') ?? ''"))
    hold(f"Tab reaches every filter: {seen}",
         {"q", "goal", "municipality", "department", "status", "attainment", "finding"} <= seen)


def axe():
    found = importlib.util.find_spec("axe_playwright_python")
    with open(os.path.join(os.path.dirname(found.origin), "axe.min.js"), encoding="utf-8") as file:
        return file.read()


def check_accessibility(browser):
    script = axe()
    for scheme in ("light", "dark"):
        browser.media(scheme=scheme)
        for language in ("日本語", "English"):
            browser.open(report)
            press_button(browser, language)
            browser.run(script)
            for each in routes():
                browser.go(each)
                for found in browser.run(
                        "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.map((each) =>"
                        " `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + node.failureSummary).join(' | ')}`))"):
                    failures.append(f"{each}, {scheme}, {language}: {found}")
    browser.open(report)
    press_button(browser, "日本語")
    browser.media()


def check_silence(browser):
    expect("what the page complains of", browser.problems, [])
    away = [each for each in browser.requests if not each.startswith(("file:", "about:"))]
    expect("what the page asks the network for", away, [])
    expect("what ran that should not have", browser.run("window.hacked ?? null"), None)


def check_policy(browser):
    """Last, since the browser complains of it."""
    browser.run("""document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' }))""")
    expect("a script that was put into the page", browser.run("window.hacked ?? null"), None)
    hold("the policy stops a picture", not browser.run(
        "new Promise((done) => { const picture = new Image(); picture.onload = () => done(true);"
        " picture.onerror = () => done(false); picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='; })"))


with Browser() as browser:
    browser.window(1200)
    browser.media()
    for check in (check_overview, check_goals, check_municipalities, check_measures, check_sources, check_findings, check_filters, check_phone,
                  check_print, check_languages, check_schemes, check_keyboard, check_accessibility, check_silence,
                  check_policy):
        before = len(failures)
        check(browser)
        print(f"{check.__name__[6:]}: {'ok' if len(failures) == before else f'{len(failures) - before} wrong'}")

for each in failures[:60]:
    print(f"WRONG {each}", file=sys.stderr)
sys.exit(1 if failures else 0)
