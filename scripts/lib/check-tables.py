"""Holds tables against the outputs that they were made from, with readers that aren't ours:
    check-tables.py OUTPUT_FOLDER
Prints what is wrong, and ends with 1 where anything is."""

import csv
import glob
import json
import sqlite3
import sys

import openpyxl

folder = sys.argv[1]
failures = []


def expect(what, found, expected):
    if found != expected:
        failures.append(f"{what}: found {found!r}, expected {expected!r}")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


measures = lines(f"{folder}/measures.ndjson")
summaries = [each for path in glob.glob(f"{folder}/summaries/*.ndjson") for each in lines(path)]
findings = lines(f"{folder}/findings.ndjson")

database = sqlite3.connect(f"file:{folder}/hyoka.sqlite?mode=ro", uri=True)
expect("the database", database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
names = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]

# Three formats, one content.
workbook = openpyxl.load_workbook(f"{folder}/hyoka.xlsx", read_only=False)
expect("sheets", len(workbook.sheetnames), len(names))
for name, sheet in zip(names, workbook.worksheets):
    rows = database.execute(f"SELECT * FROM {name}").fetchall()
    with open(f"{folder}/tables/{name}.csv", encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
    expect(f"{name}, columns", table[0], columns)
    expect(f"{name}, rows in CSV", len(table) - 1, len(rows))
    expect(f"{name}, rows in Excel", sheet.max_row - 1, len(rows))
    expect(f"{name}, frozen", sheet.freeze_panes, "A2")
    expect(f"{name}, filter", sheet.auto_filter.ref, sheet.dimensions)
    for row, cells, line in zip(rows, sheet.iter_rows(min_row=2, values_only=True), table[1:]):
        for column, stored, cell, text in zip(columns, row, cells, line):
            where = f"{name}.{column} of {row[0]}"
            expect(f"{where} in Excel", "" if cell is None else int(cell) if isinstance(cell, bool) else cell,
                   "" if stored is None else stored)
            if isinstance(stored, str):
                expect(f"{where} in CSV", text.removeprefix("'") if text[:1] == "'" else text, stored)
            elif stored is None:
                expect(f"{where} in CSV", text, "")
            elif text not in ("true", "false"):
                expect(f"{where} in CSV", float(text), float(stored))

expect("measures", database.execute("SELECT count(*) FROM measures").fetchone()[0], len(measures))
for name, key in (("ratings", "ratings"), ("costs", "costs"), ("codes", "codes"), ("texts", "texts")):
    expect(name, database.execute(f"SELECT count(*) FROM {name}").fetchone()[0], sum(len(each[key]) for each in measures))
expect("indicators", database.execute("SELECT count(*) FROM indicators").fetchone()[0],
       sum(len(each["series"]) for measure in measures for each in measure["indicators"]))
expect("findings", database.execute("SELECT count(*) FROM findings").fetchone()[0], len(findings))
expect("yen of all costs", database.execute("SELECT sum(yen) FROM costs").fetchone()[0],
       sum(each.get("yen", 0) for measure in measures for each in measure["costs"]))

for goal in {each["goal"]["id"] for each in summaries}:
    group = [each for each in summaries if each["goal"]["id"] == goal]
    expect(f"goal_overview, {goal}", database.execute(
        "SELECT measures, achieved, unrated, yen_without_repeats, indicators_on_plan FROM goal_overview WHERE goal_id = ?",
        (goal,)).fetchone(),
        (sum(each["measures"] for each in group), sum(each["attainment"]["achieved"] for each in group),
         sum(each["attainment"]["unrated"] for each in group), sum(each["yen"]["withoutRepeats"] for each in group),
         sum(each["plans"]["onPlan"] for each in group)))
expect("indicators_on_plan", dict(database.execute(
    "SELECT on_plan, count(*) FROM indicators_on_plan GROUP BY on_plan").fetchall()),
    {flag: number for flag, number in ((1, sum(each["plans"]["onPlan"] for each in summaries)),
                                       (0, sum(each["plans"]["againstPlan"] for each in summaries))) if number})

for each in failures[:40]:
    print(f"WRONG {each}", file=sys.stderr)
sys.exit(1 if failures else 0)
