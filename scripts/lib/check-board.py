"""Uses a board as its operators do, in a real browser, before running workers whose topics are empty:
    check-board.py ADDRESS TOKEN OUTPUT_FOLDER LIMIT FILE…
OUTPUT_FOLDER holds what hyoka run makes of the files, which have new contents when they are named twice with a colon
(FILE:REVISION); LIMIT is the board's upload limit in bytes. Prints what is wrong, and ends with 1 where anything is."""

import glob
import importlib.util
import json
import os
import sys
import tempfile
import time

from browser import Browser

address, token, folder, limit = sys.argv[1:5]
files = sys.argv[5:]
failures = []


def expect(what, found, expected):
    if found != expected:
        failures.append(f"{what}: found {found!r}, expected {expected!r}")


def hold(what, condition):
    if not condition:
        failures.append(what)


def until(what, browser, condition):
    """Waits for something to show; a slow machine only makes it take longer."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if browser.run(condition):
            return True
        time.sleep(0.05)
    failures.append(f"waited in vain: {what}; the page says {browser.run('document.body.innerText')!r}")
    return False


def text(browser, selector):
    return browser.run(f"document.querySelector({json.dumps(selector)})?.textContent ?? null")


def give(browser, *paths):
    """Chooses files, as the file dialogue does."""
    root = browser.call("DOM.getDocument")["root"]["nodeId"]
    node = browser.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    browser.call("DOM.setFileInputFiles", nodeId=node, files=[os.path.abspath(path) for path in paths])


def drop(browser, path):
    """Drops a file onto the page, as a mouse does."""
    with open(path, encoding="utf-8") as file:
        content = file.read()
    browser.run(f"""(() => {{
      const data = new DataTransfer();
      data.items.add(new File([{json.dumps(content)}], {json.dumps(os.path.basename(path))}));
      for (const name of ['dragenter', 'dragover', 'drop']) {{
        document.body.dispatchEvent(new DragEvent(name, {{ dataTransfer: data, bubbles: true, cancelable: true }}));
      }}
    }})()""")


def enter_token(browser, value):
    browser.run("document.getElementById('token').focus()")
    browser.type(value)
    browser.press("Enter", text="\r")


def axe():
    found = importlib.util.find_spec("axe_playwright_python")
    with open(os.path.join(os.path.dirname(found.origin), "axe.min.js"), encoding="utf-8") as file:
        return file.read()


def check_accessibility(browser, what):
    browser.run(axe())
    for language in ("en", "ja"):
        browser.run("document.getElementById('language').click()")
        until(language, browser, f"document.documentElement.lang === '{language}'")
        for scheme in ("light", "dark"):
            browser.media(scheme=scheme)
            for found in browser.run(
                    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.map((each) =>"
                    " `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`))"):
                failures.append(f"{what}, {language}, {scheme}: {found}")
    browser.media()


# A row as numbers: measures, ◎ ○ △ × －, yen, findings, documents.
ROWS = """Object.fromEntries([...document.querySelectorAll('#summary-rows tr')].map((row) => {
  const cells = [...row.children].map((cell) => cell.firstChild.textContent);
  const figure = (text) => (text === '·' ? 0 : Number(text.replace(/,/g, '')));
  return [cells.slice(0, 4).join(' '), [4, 5, 6, 7, 8, 9, 10, 12, 13].map((index) => figure(cells[index]))];
}))"""


def rows_of(output):
    rows = {}
    for path in glob.glob(f"{output}/summaries/*.ndjson"):
        with open(path, encoding="utf-8") as lines:
            for each in map(json.loads, lines):
                year = each["fiscalYear"]
                era = f"令和{year - 2018}年度" if year > 2019 else f"平成{year - 1988}年度"
                attainment = each["attainment"]
                rows[f"{each['municipality']['name']} {era} {each['goal']['name']['ja']} {each['plan']}"] = [
                    each["measures"], *(attainment[name] for name in (
                        "exceeded", "achieved", "partlyAchieved", "notAchieved", "unrated")),
                    each["yen"]["withoutRepeats"], len(each["findings"]), len(each["documents"])]
    return rows


def check_empty(browser):
    until("it is connected", browser, "document.getElementById('connection').classList.contains('good')")
    hold("an empty table says what to do", "hyoka drop" in text(browser, "#summary-empty"))
    check_accessibility(browser, "empty")


def check_refusals(browser):
    give(browser, files[0])
    until("without a token nothing is sent", browser, "document.querySelector('#outcomes .bad') !== null")
    hold("and the page says so", "トークン" in text(browser, "#outcomes .bad"))
    expect("where the keyboard is then", browser.run("document.activeElement.id"), "token")
    enter_token(browser, "x" * 16)
    give(browser, files[0])
    until("a wrong token is turned away", browser, "document.querySelectorAll('#outcomes .bad').length === 2")
    enter_token(browser, token)
    with tempfile.TemporaryDirectory() as large:
        with open(f"{large}/large.txt", "w", encoding="ascii") as file:
            file.write("x" * (int(limit) + 1))
        give(browser, f"{large}/large.txt")
        until("a large file is turned away", browser, "document.querySelectorAll('#outcomes .bad').length === 3")
        hold("and the page says how large it may be", "MiB" in text(browser, "#outcomes .bad"))
    expect("nothing has come of it", browser.run("document.querySelectorAll('#summary-rows tr').length"), 0)


def check_summaries(browser):
    """The rows come while documents are dropped, and are those of a run over the same documents."""
    plain = [each for each in files if ":" not in each]
    drop(browser, plain[0])
    until("rows come after the first document", browser, "document.querySelectorAll('#summary-rows tr').length > 0")
    first = browser.run("document.querySelectorAll('#summary-rows tr').length")
    hold("what is new is marked", browser.run("document.querySelectorAll('#summary-rows tr.changed .badge').length > 0"))
    give(browser, *plain[1:])
    expected = rows_of(f"{folder}/first")
    hold("there is more to come", first < len(expected))
    until("all rows are there", browser, f"document.querySelectorAll('#summary-rows tr').length === {len(expected)}")
    until("all have gone through", browser,
          "[...document.querySelectorAll('#stages .lag strong')].every((each) => each.textContent === '0')")
    expect("rows", browser.run(ROWS), expected)
    expect("stages", browser.run("[...document.querySelectorAll('#stages h3 small')].map((each) => each.textContent)"),
           ["ingest", "parse", "enrich", "aggregate"])
    hold("their rates are told", until("rates", browser, "[...document.querySelectorAll('#stages li')]"
                                       ".every((each) => Number(each.querySelector('dd').textContent) > 0)"))
    check_accessibility(browser, "with summaries")


def check_change(browser):
    """A revision changes what it is about, before the reader's eyes."""
    for each in (each.split(":") for each in files if ":" in each):
        with tempfile.TemporaryDirectory() as copies:
            path = f"{copies}/{os.path.basename(each[0])}"
            with open(each[1], "rb") as source, open(path, "wb") as copy:
                copy.write(source.read())
            drop(browser, path)
    expected = rows_of(f"{folder}/second")
    condition = f"(({json.dumps(list(expected.values()))}).map(String).sort().join() === Object.values({ROWS}).map(String).sort().join())"
    until("the rows are those of the new revision", browser, condition)
    expect("rows", browser.run(ROWS), expected)
    hold("what moved is marked, with what it was", browser.run("document.querySelectorAll('.moved .was').length > 0"))


def check_letters(browser):
    name = "<img src=x onerror=window.hacked=1>.txt"
    with tempfile.TemporaryDirectory() as hostile:
        with open(f"{hostile}/{name}", "w", encoding="utf-8") as file:
            file.write("知らない様式 </script><script>window.hacked=1</script>\n")
        give(browser, f"{hostile}/{name}")
        until("a dead letter comes", browser, "document.querySelectorAll('#letter-rows tr').length === 1")
    row = text(browser, "#letter-rows tr")
    hold(f"it says which document and why: {row}", name in row and "form-unknown" in row)
    check_accessibility(browser, "with a dead letter")
    browser.run("document.querySelector('#letter-rows button').focus()")
    browser.press("Enter", text="\r")
    until("it goes back, fails again, and is replayed once", browser,
          "document.querySelectorAll('#letter-rows tr').length === 2"
          " && document.querySelectorAll('#letter-rows button:disabled').length === 1")
    hold("the page says that it went", browser.run("document.querySelector('#outcomes .good') !== null"))


def check_reading(browser):
    """Search, goals, order; both languages; a phone."""
    expected = rows_of(f"{folder}/second")
    rows = "document.querySelectorAll('#summary-rows tr').length"
    browser.run("document.getElementById('search').focus()")
    browser.type("目黒区")
    until("a search", browser, f"{rows} === {sum(each.startswith('目黒区') for each in expected)}")
    browser.run("""(() => { const search = document.getElementById('search'); search.value = '';
      search.dispatchEvent(new Event('input')); const goal = document.getElementById('goal');
      goal.value = 'abuse-prevention'; goal.dispatchEvent(new Event('input')); })()""")
    until("a goal", browser, f"{rows} === {sum('児童虐待の防止' in each for each in expected)}")
    browser.run("""(() => { const goal = document.getElementById('goal'); goal.value = '';
      goal.dispatchEvent(new Event('input')); })()""")
    until("all again", browser, f"{rows} === {len(expected)}")
    browser.window(390, 844)
    hold("it is wider than a phone", browser.run("document.documentElement.scrollWidth") <= 390)
    browser.window(1200)
    browser.press("Tab")


def check_keyboard(browser):
    browser.visit(address)
    until("it is connected again", browser, "document.getElementById('connection').classList.contains('good')")
    browser.press("Tab")
    hold("the keyboard begins with a way to the summaries", browser.run("document.activeElement.className") == "skip")
    seen = set()
    for _ in range(12):
        browser.press("Tab")
        seen.add(browser.run("document.activeElement.id"))
    hold(f"Tab reaches everything: {seen}", {"language", "token", "municipality", "file", "search", "goal", "order"} <= seen)


def check_silence(browser):
    # That the wrong token was turned away is in the browser's log.
    problems = [each for each in browser.problems if "401" not in each]
    expect("what the page complains of", problems, [])
    away = [each for each in browser.requests if not each.startswith((address, "about:", "blob:"))]
    expect("what the page asks others for", away, [])
    expect("what ran that should not have", browser.run("window.hacked ?? null"), None)


with Browser() as browser:
    browser.window(1200)
    browser.media()
    browser.call("DOM.enable")
    browser.visit(address)
    for check in (check_empty, check_refusals, check_summaries, check_change, check_letters, check_reading, check_keyboard,
                  check_silence):
        before = len(failures)
        check(browser)
        print(f"{check.__name__[6:]}: {'ok' if len(failures) == before else f'{len(failures) - before} wrong'}", flush=True)

for each in failures[:40]:
    print(f"WRONG {each}"[:1500], file=sys.stderr)
sys.exit(1 if failures else 0)
