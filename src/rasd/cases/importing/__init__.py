from rasd.cases.importing.incidents import COLUMNS, parse_row
from rasd.cases.importing.run import RowResult, import_rows
from rasd.cases.importing.table import FileProblem, Row, read_table

__all__ = [
    "COLUMNS",
    "FileProblem",
    "Row",
    "RowResult",
    "import_rows",
    "parse_row",
    "read_table",
]
