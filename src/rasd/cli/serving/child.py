"""A process of the house: forked, restarted when it ends, gone when the parent is."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

Main = Callable[[Callable[[], None]], None]
PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """`main(ready)` runs until SIGTERM; `exits_are_normal` for keyd, which ends with its last user.

    Times are readings of the monotonic clock in seconds.
    """

    name: str
    main: Main
    exits_are_normal: bool = False
    pid: int = 0
    born: float = 0.0
    due: float = 0.0
    pause: float = 0.1


def become(child: Child, parent: int, lifeline: int, ready: Callable[[], None]) -> None:
    """Run the child's main in the forked process and end it; never returns."""
    status = 1
    try:
        die_with(parent, lifeline)
        child.main(ready)
        status = 0
    except SystemExit as ending:
        status = ending.code if isinstance(ending.code, int) else 0
    except BaseException as error:  # no traceback: it could quote a report
        print(f"{child.name} failed: {type(error).__name__}", file=sys.stderr, flush=True)
    finally:
        os._exit(status)  # never unwind into the parent's stack


def die_with(parent: int, lifeline: int) -> None:
    """End when the parent ends. Linux: the kernel kills; elsewhere: EOF on the lifeline."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died between fork and prctl
            os._exit(1)
        return

    def watch() -> None:
        os.read(lifeline, 1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
