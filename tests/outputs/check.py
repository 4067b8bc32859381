"""Reads every output of one archive with the libraries that others read it with, and compares them table by table.

    python3 tests/outputs/check.py FOLDER

FOLDER holds m.sqlite, m.xlsx, m.docx, csv/ and parquet/. A library that is not installed is named as skipped.
"""

import csv
import datetime
import importlib
import sqlite3
import sys
from pathlib import Path

CELL = 32_767  # what a cell of a workbook holds


def tables(folder):
    """Every table as the database has it: its columns and its rows."""
    base = sqlite3.connect(folder / "m.sqlite")
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    names = [path.stem for path in sorted((folder / "csv").glob("*.csv"))]
    found = {}
    for name in names:
        order = "" if name in ("errors", "duplicates", "skipped") else " ORDER BY rowid"
        rows = base.execute(f'SELECT * FROM "{name}"{order}')
        found[name] = ([column[0] for column in rows.description], rows.fetchall())
    return found


def plain(value):
    """A value as the database has it: days are text there, yes is 1."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value


def same(output, table, there, expected):
    columns, rows = there
    assert list(columns) == expected[0], f"{output}: {table}: {columns}"
    rows = [tuple(plain(value) for value in row) for row in rows]
    assert len(rows) == len(expected[1]), f"{output}: {table}: {len(rows)} rows"
    for at, (row, right) in enumerate(zip(rows, expected[1])):
        assert row == right, f"{output}: {table}: row {at}: {row} for {right}"


def from_csv(folder, expected):
    for name, right in expected.items():
        with open(folder / "csv" / f"{name}.csv", newline="", encoding="utf-8") as file:
            columns, *rows = csv.reader(file, strict=True)
        words = {None: ""}
        text = [tuple(words.get(value, str(value)) for value in row) for row in right[1]]
        rows = [[{"true": "1", "false": "0"}.get(cell, cell) for cell in row] for row in rows]
        same("csv", name, (columns, rows), (right[0], [tuple(number(cell) for cell in row) for row in text]))


def number(cell):
    """1.0 in the database is 1 in CSV."""
    return cell[:-2] if cell.endswith(".0") and cell[:-2].isdigit() else cell


def from_pandas(pandas, folder, expected):
    for name, right in expected.items():
        frame = pandas.read_csv(folder / "csv" / f"{name}.csv")
        assert frame.shape == (len(right[1]), len(right[0])), f"pandas: {name}: {frame.shape}"


def from_pyarrow(pyarrow, folder, expected):
    parquet = importlib.import_module("pyarrow.parquet")
    for name, right in expected.items():
        table = parquet.read_table(folder / "parquet" / f"{name}.parquet")
        rows = [tuple(row.values()) for row in table.to_pylist()]
        same("pyarrow", name, (table.column_names, rows), right)
        for column in table.schema:
            if column.name in ("date", "due_date", "first_seen", "last_seen", "done_seen"):
                assert column.type == pyarrow.date32(), f"pyarrow: {name}: {column}"


def from_duckdb(duckdb, folder, expected):
    base = duckdb.connect()
    for name, right in expected.items():
        for file in (folder / "parquet" / f"{name}.parquet", folder / "csv" / f"{name}.csv"):
            rows = base.execute(f"SELECT count(*) FROM '{file}'").fetchall()
            assert rows == [(len(right[1]),)], f"duckdb: {file.name}: {rows}"
        rows = base.execute(f"FROM '{folder}/parquet/{name}.parquet'").fetchall()
        same("duckdb", name, (right[0], rows), right)


def from_openpyxl(openpyxl, folder, expected):
    book = openpyxl.load_workbook(folder / "m.xlsx")
    assert sorted(book.sheetnames) == sorted(expected), book.sheetnames
    for name, (columns, right) in expected.items():
        sheet = book[name]
        assert sheet.freeze_panes == "A2", name
        assert sheet.auto_filter.ref.startswith("A1:"), name
        head, *rows = sheet.iter_rows(values_only=True)
        fitted = [tuple(fitting(value) for value in row) for row in right]
        same("openpyxl", name, (head, rows), (columns, fitted))
        for row in sheet.iter_rows(min_row=2):
            for column, cell in zip(columns, row):
                if column == "date" and cell.value is not None:
                    assert cell.is_date, f"openpyxl: {name}: {cell.coordinate}"
                if column == "url" and str(cell.value).startswith("https://"):
                    assert cell.hyperlink, f"openpyxl: {name}: {cell.coordinate}"


def fitting(value):
    if isinstance(value, str) and len(value) > CELL:
        return value[: CELL - 1] + "…"
    return None if value == "" else value


def from_docx(docx, folder, expected):
    columns, meetings = expected["meetings"]
    report = docx.Document(folder / "m.docx")
    heads = [one.text for one in report.paragraphs if one.style.name == "Heading 1"]
    title, path = columns.index("title"), columns.index("path")
    assert heads == [" ".join((row[title] or row[path]).splitlines()) for row in meetings]


def main():
    folder = Path(sys.argv[1])
    expected = tables(folder)
    from_csv(folder, expected)
    checks = {
        "pandas": from_pandas,
        "pyarrow": from_pyarrow,
        "duckdb": from_duckdb,
        "openpyxl": from_openpyxl,
        "docx": from_docx,
    }
    for name, check in checks.items():
        try:
            library = importlib.import_module(name)
        except ImportError:
            print(f"skipped: {name} is not installed")
            continue
        check(library, folder, expected)
        print(f"checked: {name}")


main()
