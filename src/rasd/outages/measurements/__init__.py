"""Network measurements: reading them, and the verdict that each of them bears.

Pure functions over batches, without Django: the analysts' commands, the importers and a cluster
run the same code.
"""
