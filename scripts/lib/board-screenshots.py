"""Makes pictures of the board while documents come: board-screenshots.py HYOKA DOCUMENTS FOLDER

Starts a development cluster, the fleet and a board of its own, and ends them again."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time

from browser import Browser

hyoka, documents, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)


@contextlib.contextmanager
def running(*arguments, says=None, environment=None):
    """A command that goes on; yields what it says first."""
    process = subprocess.Popen([hyoka, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                               env={**os.environ, **(environment or {})}, cwd=working)
    try:
        yield re.search(says, process.stdout.readline()).group() if says else None
    finally:
        process.terminate()
        process.wait(timeout=30)


def until(browser, condition):
    deadline = time.monotonic() + 60
    while not browser.run(condition):
        if time.monotonic() > deadline:
            raise SystemExit(f"waited in vain: {condition}")
        time.sleep(0.1)


def rows(browser):
    return browser.run("document.querySelectorAll('#summary-rows tr').length")


with tempfile.TemporaryDirectory() as working, contextlib.ExitStack() as stack:
    brokers = stack.enter_context(running("broker", says=r"127\.0\.0\.1:\d+"))
    environment = {"HYOKA_BROKERS": brokers, "HYOKA_DELIVERY": "at-least-once", "HYOKA_KAFKA_FETCH_WAIT_MAX_MS": "20",
                   "HYOKA_METRICS_ADDRESS": "127.0.0.1:0", "HYOKA_BOARD_TOKEN": "only-for-pictures"}
    stack.enter_context(running("fleet", environment=environment))
    address = stack.enter_context(running("board", "--address", "127.0.0.1:0", "--allow-replay", "--allow-upload",
                                          says=r"http://\S+", environment=environment))
    browser = stack.enter_context(Browser())
    browser.window(1200)
    browser.media()
    browser.visit(address)
    until(browser, "document.getElementById('connection').classList.contains('good')")
    browser.screenshot(f"{folder}/board-empty.png")

    def drop(*paths):
        subprocess.run([hyoka, "drop", *paths], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **environment})

    paths = sorted(os.path.join(place, name) for place, _, names in os.walk(documents) for name in names)
    drop(*paths)
    until(browser, "document.querySelectorAll('#summary-rows tr').length > 0")
    last = -1
    while last != rows(browser):
        last = rows(browser)
        time.sleep(3)
    # A file of no form, and revisions of some that have come already.
    unknown = f"{working}/議事録.txt"
    with open(unknown, "w", encoding="utf-8") as file:
        file.write("これは様式のない文書です。\n")
    changed = []
    for path in paths:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
        revised = text.replace("4：達成した", "3：ある程度達成した").replace("維持", "漸増")
        if revised != text:
            changed.append(f"{working}/{os.path.basename(path)}")
            with open(changed[-1], "w", encoding="utf-8", errors="surrogateescape") as file:
                file.write(revised)
    drop(unknown, *changed)
    until(browser, "document.querySelectorAll('#letter-rows tr').length > 0")
    time.sleep(3)
    for scheme in ("light", "dark"):
        browser.media(scheme=scheme)
        browser.screenshot(f"{folder}/board-{scheme}.png")
    browser.media()
    browser.window(390, 844)
    browser.screenshot(f"{folder}/board-phone.png")
    browser.window(1200)
    browser.run("document.getElementById('language').click()")
    browser.screenshot(f"{folder}/board-english.png")
