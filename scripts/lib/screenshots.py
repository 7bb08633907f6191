"""Makes a picture of each view of a report: screenshots.py REPORT FOLDER"""

import os
import sys

from browser import Browser

report, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)


def links(browser, page):
    return browser.run(f"""[...document.querySelectorAll('a[href^="#/{page}/"]')].map((each) => each.getAttribute('href'))""")


with Browser() as browser:
    browser.window(1200)
    browser.media()
    browser.open(report)
    goals, places = links(browser, "goal"), links(browser, "municipality")
    views = {"overview": "#/", "measures": "#/measures", "findings": "#/findings"}
    # The goal that most municipalities have, and most of its columns filled.
    richest = (None, -1)
    for each in dict.fromkeys(goals):
        browser.go(each)
        size = browser.run("100 * document.querySelectorAll('.card').length + document.querySelectorAll('figure, .scale li').length")
        if size > richest[1]:
            richest = (each, size)
    if goals:
        views["goal"] = richest[0]
        views["municipality"] = places[0]
    # The measure with most to show.
    richest = ("", -1)
    for place in dict.fromkeys(places):
        browser.go(place)
        for each in links(browser, "measure")[:12]:
            browser.go(each)
            size = browser.run("document.querySelectorAll('main svg.series, main table tr').length")
            if size > richest[1]:
                richest = (each, size)
    views["measure"] = richest[0] or "#/measures"
    browser.go(views["measure"])
    sources = links(browser, "source")
    if sources:
        views["source"] = sources[len(sources) // 2]
    for scheme in ("light", "dark"):
        browser.media(scheme=scheme)
        for name, address in views.items():
            browser.go(address)
            browser.screenshot(f"{folder}/{name}-{scheme}.png")
    browser.media()
    browser.window(390, 844)
    for name, address in views.items():
        browser.go(address)
        browser.screenshot(f"{folder}/{name}-phone.png")
    browser.window(1200)
    browser.run("[...document.querySelectorAll('#top button')].find((each) => each.textContent === 'English').click()")
    for name, address in views.items():
        browser.go(address)
        browser.screenshot(f"{folder}/{name}-english.png")
    for name in ("overview", "goal"):
        if name in views:
            browser.go(views[name])
            with open(f"{folder}/{name}-print.pdf", "wb") as file:
                file.write(browser.pdf())
