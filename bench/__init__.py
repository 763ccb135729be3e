"""`./rasd bench NAME`: reproducible measurements against the real server, from a checkout.

One file per benchmark, with `arguments(parser)` and `run(arguments) -> dict`; the others are what
they stand on. Processes are read from /proc, so Linux only. Never part of a test's verdict.
"""

NAMES = {
    "intake": "many reporters at once: codes, openable reports, CPU per sealed submission",
    "atlas": "the public store at a size: build, cells of a view, searches, a new case",
    "layer1": "the map's script on a slow phone: bytes, frames while dragging and playing",
    "outages": "judging measurements, finding cuts, joining lists: speed, and how often right",
    "sets": "the index without texts, at ten million records: cells of a view, counts, facets",
    "site": "the demonstration: bytes and CPU of pages, idle memory, seconds to ready",
}
