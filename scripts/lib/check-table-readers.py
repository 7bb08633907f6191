"""Opens tables with what people open them with, and holds types, rows and values against the database:
    check-table-readers.py OUTPUT_FOLDER [READER…]
Readers are duckdb, pandas and libreoffice; none means all. Prints what is wrong, and ends with 1 where anything is."""

import csv
import glob
import math
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import openpyxl

folder = sys.argv[1]
readers = sys.argv[2:] or ["duckdb", "pandas", "libreoffice"]
failures = []


def expect(what, found, expected):
    if found != expected:
        failures.append(f"{what}: found {found!r}, expected {expected!r}")


database = sqlite3.connect(f"file:{folder}/hyoka.sqlite?mode=ro", uri=True)
labels = {}
names = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
rows = {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in names}
# The dictionary says what type a column has: what somebody goes by who reads the CSV files with a program.
kinds = {name: {} for name in names}
for table, column, kind in database.execute("SELECT table_name, column_name, kind_en FROM dictionary"):
    if column:
        kinds[table][column] = kind
for name in names:
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
    # The dictionary itself says everything in words.
    kinds[name] = {column: kinds[name].get(column, "text") for column in columns}


# An Excel file's headings are for people: the same columns under their labels.
for name, sheet in zip(names, openpyxl.load_workbook(f"{folder}/hyoka.xlsx", read_only=True).worksheets):
    labels[name] = list(next(sheet.iter_rows(max_row=1, values_only=True)))
    expect(f"headings of {name}", (len(labels[name]), len(set(labels[name]))), (len(kinds[name]),) * 2)


def same(found, expected):
    """A CSV file has one way to be empty, an apostrophe before what would be a formula, and true for one."""
    if isinstance(found, float) and math.isnan(found):
        found = None
    if expected is None or expected == "":
        return found is None or found == ""
    if isinstance(expected, str):
        return found == expected or found == f"'{expected}"
    return found is not None and float(found) == float(expected)


def compare(reader, name, found):
    expect(f"{reader}, rows of {name}", len(found), len(rows[name]))
    wrong = [(column, cell, stored) for row, stored_row in zip(found, rows[name])
             for column, cell, stored in zip(kinds[name], row, stored_row) if not same(cell, stored)]
    expect(f"{reader}, values of {name}", wrong[:3], [])


def check_duckdb():
    import duckdb

    types = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "true or false": "BOOLEAN"}
    for name in names:
        wanted = {column: types[kind] for column, kind in kinds[name].items()}
        path = f"{folder}/tables/{name}.csv"
        relation = duckdb.read_csv(path, dtype=wanted)
        expect(f"DuckDB, types of {name}", dict(zip(relation.columns, map(str, relation.types))), wanted)
        compare("DuckDB", name, relation.fetchall())
        # Parquet, as the README says.
        with tempfile.TemporaryDirectory() as target:
            relation.write_parquet(f"{target}/{name}.parquet")
            again = duckdb.read_parquet(f"{target}/{name}.parquet")
            expect(f"Parquet, types of {name}", dict(zip(again.columns, map(str, again.types))), wanted)
            compare("Parquet", name, again.fetchall())
        # Left to itself, DuckDB finds the columns and the rows all the same.
        guessed = duckdb.read_csv(path)
        expect(f"DuckDB's own guess at {name}", (guessed.columns, len(guessed.fetchall())),
               (list(wanted), len(rows[name])))


def cells(frame):
    return frame.astype(object).where(frame.notna(), None).values.tolist()


def check_pandas():
    import pandas

    types = {"text": "string", "integer": "Int64", "number": "Float64", "true or false": "boolean"}
    for name in names:
        wanted = {column: types[kind] for column, kind in kinds[name].items()}
        frame = pandas.read_csv(f"{folder}/tables/{name}.csv", dtype=wanted, keep_default_na=False, na_values=[""])
        expect(f"pandas, columns of {name}", list(frame.columns), list(wanted))
        expect(f"pandas, types of {name}", {column: str(kind) for column, kind in frame.dtypes.items()},
               {column: str(pandas.api.types.pandas_dtype(kind)) for column, kind in wanted.items()})
        compare("pandas", name, cells(frame))
        # Excel knows numbers; of texts that are digits pandas has to be told.
        texts = {label: "string" for label, kind in zip(labels[name], wanted.values()) if kind == "string"}
        frame = pandas.read_excel(f"{folder}/hyoka.xlsx", sheet_name=names.index(name), dtype=texts,
                                  keep_default_na=False, na_values=[""])
        expect(f"pandas from Excel, columns of {name}", list(frame.columns), labels[name])
        numbers = [label for label, kind in zip(labels[name], wanted.values())
                   if kind in ("Int64", "Float64") and not pandas.api.types.is_numeric_dtype(frame[label])]
        expect(f"pandas from Excel, what should be numbers in {name}", numbers, [])
        compare("pandas from Excel", name, cells(frame))
        stored = pandas.read_sql(f"SELECT * FROM {name}", database)
        expect(f"pandas from SQLite, {name}", stored.shape, (len(rows[name]), len(wanted)))


def convert(target, profile, to, *sources, infilter=None):
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    command += [f"--infilter={infilter}"] if infilter else []
    subprocess.run(command + ["--convert-to", to, "--outdir", target, *sources], check=True, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check_libreoffice():
    if shutil.which("soffice") is None:
        return failures.append("there is no LibreOffice here")
    with tempfile.TemporaryDirectory() as target:
        profile = f"{target}/profile"
        # Every sheet as LibreOffice has it, without formats: comma, quotation mark, UTF-8, all sheets.
        convert(target, profile, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                f"{folder}/hyoka.xlsx")
        sheets = openpyxl.load_workbook(f"{folder}/hyoka.xlsx", read_only=True).sheetnames
        for name, sheet in zip(names, sheets):
            path = f"{target}/hyoka-{sheet}.csv"
            if not os.path.exists(path):
                failures.append(f"LibreOffice has no sheet {sheet}: {glob.glob(f'{target}/*.csv')}")
                continue
            with open(path, encoding="utf-8-sig", newline="") as file:
                lines = list(csv.reader(file))
            expect(f"LibreOffice, columns of {name}", lines[0], labels[name])
            compare("LibreOffice", name, [[{"TRUE": 1, "FALSE": 0}.get(cell, cell) for cell in line] for line in lines[1:]])
        # A CSV file: its codes as text, which whoever opens it has to say (2), the rest as it comes.
        for name in names:
            texts = "/".join(f"{number}/2" for number, kind in enumerate(kinds[name].values(), 1) if kind == "text")
            convert(target, profile, "xlsx", f"{folder}/tables/{name}.csv", infilter=f"CSV:44,34,76,1,{texts}")
            sheet = openpyxl.load_workbook(f"{target}/{name}.xlsx").active
            found = list(sheet.iter_rows(min_row=2, max_col=len(kinds[name]), values_only=True))
            expect(f"LibreOffice from CSV, rows of {name}", len(found), len(rows[name]))
            for column, kind, cells in zip(kinds[name], kinds[name].values(), zip(*found)):
                types = {type(cell).__name__ for cell in cells if cell is not None}
                allowed = {"text": {"str"}, "true or false": {"bool"}}.get(kind, {"int", "float"})
                expect(f"LibreOffice from CSV, types of {name}.{column}", types - allowed, set())


for reader in readers:
    before = len(failures)
    {"duckdb": check_duckdb, "pandas": check_pandas, "libreoffice": check_libreoffice}[reader]()
    print(f"{reader}: {'ok' if len(failures) == before else f'{len(failures) - before} wrong'}")
for each in failures[:40]:
    print(f"WRONG {each}"[:600], file=sys.stderr)
sys.exit(1 if failures else 0)
