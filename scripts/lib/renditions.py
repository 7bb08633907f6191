"""Makes files of other formats out of documents that exist as text.

    renditions.py FOLDER OUT [FORMAT…]

FOLDER holds UTF-8 text: a line is a paragraph, a line with tabs a table's row. OUT gets a folder for each format, with
the same documents in it. What a spreadsheet or a browser makes of them is as people make such files: ruled tables,
merged cells, numbers as numbers.
"""

import csv
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TABLE_STYLE = """
@page { size: A4 landscape; margin: 15mm }
body { font-family: "IPAGothic", "IPAexGothic", "Noto Sans CJK JP", sans-serif; font-size: 9pt; line-height: 1.5 }
p { margin: 0 0 2pt 0 }
table { border-collapse: collapse; margin: 4pt 0; width: 100% }
td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; min-width: 2em }
"""


def blocks(text):
    """('text', line) and ('table', rows), in order; ('blank', None) for blank lines."""
    rows = []
    for line in text.split("\n"):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            yield "table", rows
            rows = []
        yield ("text", line) if line.strip() else ("blank", None)
    if rows:
        yield "table", rows


def merged(rows):
    """For each cell (columns, rows) that it spans, or None where another one covers it."""
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    spans = [[(1, 1)] * width for _ in rows]
    # A heading spans the empty ones to its right.
    column = 0
    while column < width:
        end = column + 1
        while rows[0][column].strip() and end < width and not rows[0][end].strip():
            end += 1
        if end > column + 1 and len(rows) > 1 and any(rows[1][c].strip() for c in range(column, end)):
            spans[0][column] = (end - column, 1)
            for covered in range(column + 1, end):
                spans[0][covered] = None
        column = end
    # What a row leaves empty on its left goes on from above.
    for index in range(1, len(rows)):
        for column in range(width):
            if rows[index][column].strip():
                break
            top = index - 1
            while top >= 0 and spans[top][column] is None:
                top -= 1
            if top < 0 or not rows[top][column].strip() or spans[top][column][0] > 1:
                break
            spans[top][column] = (1, index - top + 1)
            spans[index][column] = None
    return rows, spans


def to_html(text, encoding="utf-8"):
    parts = [f'<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="{encoding}">\n<title></title>\n<style>{TABLE_STYLE}</style>\n</head>\n<body>']
    for kind, value in blocks(text):
        if kind == "text":
            parts.append(f"<p>{html.escape(value)}</p>")
        elif kind == "table":
            rows, spans = merged(value)
            parts.append("<table>")
            for row, row_spans in zip(rows, spans):
                cells = []
                for cell, span in zip(row, row_spans):
                    if span is None:
                        continue
                    columns = f' colspan="{span[0]}"' if span[0] > 1 else ""
                    height = f' rowspan="{span[1]}"' if span[1] > 1 else ""
                    cells.append(f"<td{columns}{height}>{html.escape(cell)}</td>")
                parts.append("<tr>" + "".join(cells) + "</tr>")
            parts.append("</table>")
    return "\n".join(parts + ["</body>", "</html>", ""])


def write_html(text, path):
    path.write_text(to_html(text), encoding="utf-8")


def write_html_cp932(text, path):
    # A character that CP932 lacks is written by its number, as editors do.
    path.write_bytes(to_html(text, "Shift_JIS").encode("cp932", "xmlcharrefreplace"))


def iso2022jp(text):
    """As programs write it: with the circled digits of NEC, which Python's own codec lacks."""
    result, kanji = bytearray(), False
    for character in text:
        code = character.encode("euc_jisx0213")
        if (len(code) == 2) != kanji:
            kanji = not kanji
            result += b"\x1b$B" if kanji else b"\x1b(B"
        result += bytes(byte & 0x7F for byte in code)
    return bytes(result) + (b"\x1b(B" if kanji else b"")


def write_text_encoding(name):
    def write(text, path):
        # The dash that these encodings have.
        dashed = text if name == "utf-16" else text.replace("\u2014", "\u2015")
        crlf = dashed.replace("\n", "\r\n")
        path.write_bytes(iso2022jp(crlf) if name == "iso2022_jp" else crlf.encode(name))

    return write


def write_csv(text, path):
    flat = []
    for kind, value in blocks(text):
        flat += value if kind == "table" else [[value or ""]]
    width = max(map(len, flat))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([row + [""] * (width - len(row)) for row in flat])


NUMBER = re.compile(r"^[1-9]\d{0,2}(,\d{3})+$|^[1-9]\d*$")


def write_xlsx(text, path):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Side

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "様式"
    lists = workbook.create_sheet("リスト")
    lists["A1"] = "選択肢"
    lists.sheet_state = "hidden"
    side = Side(style="thin")
    row = 0
    for kind, value in blocks(text):
        if kind != "table":
            row += 1
            if kind == "text":
                sheet.cell(row, 1, value).data_type = "s"
            continue
        cells, spans = merged(value)
        for line, line_spans in zip(cells, spans):
            row += 1
            for column, (words, span) in enumerate(zip(line, line_spans), 1):
                cell = sheet.cell(row, column)
                cell.border = Border(left=side, right=side, top=side, bottom=side)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if NUMBER.match(words):
                    cell.value = int(words.replace(",", ""))
                    cell.number_format = "#,##0" if "," in words else "General"
                elif words:
                    cell.value = words
                    cell.data_type = "s"
                if span and span != (1, 1):
                    sheet.merge_cells(
                        start_row=row, start_column=column, end_row=row + span[1] - 1, end_column=column + span[0] - 1
                    )
    workbook.save(path)


def write_docx(text, path):
    import docx

    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    font = document.styles["Normal"].font
    font.name, font.size = "IPAGothic", Pt(9)
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "IPAGothic")
    for kind, value in blocks(text):
        if kind == "text":
            document.add_paragraph(value)
        elif kind == "table":
            rows, spans = merged(value)
            table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
            for index, (row, row_spans) in enumerate(zip(rows, spans)):
                for column, (words, span) in enumerate(zip(row, row_spans)):
                    if span is None:
                        continue
                    cell = table.cell(index, column)
                    if span != (1, 1):
                        cell = cell.merge(table.cell(index + span[1] - 1, column + span[0] - 1))
                    cell.text = words
            document.add_paragraph("")
    document.save(path)


def write_pdf_browser(text, path):
    """By a browser, as from a web page."""
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        write_html(text, page)
        browser = shutil.which("chromium") or shutil.which("google-chrome")
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={path}", page.as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def write_by_office(write, suffix):
    """What a library writes, turned into an older or another format by an office program."""

    def convert(text, path):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / (path.stem + suffix)
            write(text, source)
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                 path.suffix[1:], "--outdir", str(path.parent), str(source)],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)

    return convert


WRITERS = {
    "html": (".html", write_html),
    "html-cp932": (".html", write_html_cp932),
    "csv": (".csv", write_csv),
    "xlsx": (".xlsx", write_xlsx),
    "docx": (".docx", write_docx),
    "pdf-browser": (".pdf", write_pdf_browser),
    "pdf-office": (".pdf", write_by_office(write_docx, ".docx")),
    "xls": (".xls", write_by_office(write_xlsx, ".xlsx")),
    "ods": (".ods", write_by_office(write_xlsx, ".xlsx")),
    "doc": (".doc", write_by_office(write_docx, ".docx")),
    "odt": (".odt", write_by_office(write_docx, ".docx")),
    "rtf": (".rtf", write_by_office(write_docx, ".docx")),
    "text-utf16": (".txt", write_text_encoding("utf-16")),
    "text-cp932": (".txt", write_text_encoding("cp932")),
    "text-eucjp": (".txt", write_text_encoding("euc_jisx0213")),
    "text-jis": (".txt", write_text_encoding("iso2022_jp")),
}


def main():
    source, target, *names = sys.argv[1:]
    for name in names or WRITERS:
        suffix, write = WRITERS[name]
        folder = pathlib.Path(target) / name
        folder.mkdir(parents=True, exist_ok=True)
        for document in sorted(pathlib.Path(source).glob("*.txt")):
            write(document.read_text(encoding="utf-8"), folder / (document.stem + suffix))


if __name__ == "__main__":
    main()
