"""Prints how long a report takes to open in a browser, in seconds, the median of five times: time-report.py REPORT"""

import statistics
import sys

from browser import Browser

with Browser() as browser:
    browser.window(1200)
    browser.media()
    browser.open(sys.argv[1])
    print(f"{statistics.median(browser.open(sys.argv[1]) for _ in range(5)):.2f}")
