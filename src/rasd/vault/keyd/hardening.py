"""Keeping keys inside the process, as far as the system lets us."""

import ctypes
import os
import resource
import socket
import struct
import sys

_PR_SET_DUMPABLE = 4
_PEER = struct.Struct("3i")


def no_dumps() -> None:
    """Write no core and refuse tracers and /proc/PID/mem of the same user (Linux)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the process could not be made undumpable")


def same_user(connection: socket.socket) -> bool:
    """Tell whether the peer runs as our user; elsewhere than on Linux the folder's mode tells."""
    if sys.platform != "linux":
        return True
    facts = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    _, uid, _ = _PEER.unpack(facts)
    return bool(uid == os.getuid())
