"""Office Open XML spreadsheets (ECMA-376) written straight into the answer, sheet after sheet.

The usual writers hold the file back until its last row, minutes for a million records
(docs/decisions/0009-export-writers.md); openpyxl reads ours back in the tests.
"""
