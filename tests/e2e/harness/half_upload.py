"""An upload that is sent piece by piece, so that a test can look while it is under way."""

import socket
from urllib.parse import urlsplit

from tests.e2e.harness.visitor import Visitor

BOUNDARY = b"rasd-e2e-boundary"


class HalfUpload:
    """Announces a file of `size` bytes and sends it when told; the reporter's pass is the
    visitor's."""

    def __init__(self, visitor: Visitor, name: str, size: int) -> None:
        self._left = size
        head = (
            (b"--" + BOUNDARY + b'\r\nContent-Disposition: form-data; name="file"; filename="')
            + name.encode()
            + b'"\r\nContent-Type: application/octet-stream\r\n\r\n'
        )
        self._tail = b"\r\n--" + BOUNDARY + b"--\r\n"
        place = urlsplit(visitor.address)
        self.connection = socket.create_connection((place.hostname, place.port), timeout=60)
        cookies = "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())
        request = [
            "POST /ar/follow/report/files/ HTTP/1.1",
            f"Host: {place.netloc}",
            f"Origin: {visitor.address}",
            "Sec-Fetch-Site: same-origin",
            f"Cookie: {cookies}",
            f"Content-Type: multipart/form-data; boundary={BOUNDARY.decode()}",
            f"Content-Length: {len(head) + size + len(self._tail)}",
            "Connection: close",
        ]
        self.connection.sendall("\r\n".join(request).encode() + b"\r\n\r\n" + head)

    def send(self, piece: bytes) -> None:
        self._left -= len(piece)
        self.connection.sendall(piece)

    def finish(self) -> int:
        """Send the end; return the status of the answer."""
        assert self._left == 0, f"{self._left} bytes were announced and not sent"
        self.connection.sendall(self._tail)
        return self.status()

    def status(self) -> int:
        """Return the status of the answer, 0 when the connection ended without one."""
        answer = b""
        try:
            while piece := self.connection.recv(65536):
                answer += piece
        except OSError:
            pass
        self.connection.close()
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0

    def cut(self) -> None:
        """Break the connection."""
        self.connection.close()
