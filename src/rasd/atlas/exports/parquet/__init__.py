"""Apache Parquet as it is written for one export: flat columns, plain values, row by row.

The usual writers cost 170 MB of disk and 50 to 100 MB of memory, which a small public server does
not have (docs/decisions/0009-export-writers.md); pyarrow reads ours back in the tests.
"""
