"""Memory that pages needed for a moment is given back: a small server idles below 150 MB.

Pages are worked out in whichever thread is free. Each of glibc's heaps, one for every few threads,
keeps what it grew to, though the threads take turns in Python anyhow; and what was large once
(a page being compressed) is kept for the next time.
"""

import ctypes

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8  # malloc.h
LARGE = 128 * 1024


def give_memory_back() -> None:
    """Ask glibc for one heap, and for large pieces apart; other C libraries stay as they are."""
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(M_ARENA_MAX, 1)
        library.mallopt(M_MMAP_THRESHOLD, LARGE)
