"""A reporter's browser, as far as HTTP goes: get the form, send it, keep the code, come back."""

import re
from http.client import HTTPConnection
from urllib.parse import urlencode

from bench.server import HOST

_NONCE = re.compile(rb'name="nonce" value="([0-9a-f]{64})"')
_CODE = re.compile(rb'name="code" value="([0-9]{24})"')
PATIENCE_SECONDS = 180


class Failed(Exception):
    """The site did not do what it must."""


class Reporter:
    """One of many, with a connection of their own and a text that no other sends."""

    def __init__(self, port: int, number: int) -> None:
        self._connection = HTTPConnection(HOST, port, timeout=PATIENCE_SECONDS)
        self._origin = f"http://{HOST}:{port}"
        self.text = f"بلاغ قياس رقم {number}: أُغلقت الصفحة بعد منشور عن الكهرباء."
        self.code, self._pass = b"", ""

    def report(self) -> None:
        """Fill in the form and send it; the code is kept."""
        _, page = self._ask("GET", "/ar/report/")
        found = _NONCE.search(page)
        if not found:
            raise Failed("no form")
        answers = {"nonce": found[1].decode(), "text": self.text, "contact": "المساء فقط"}
        status, page = self._ask("POST", "/ar/report/", answers)
        code = _CODE.search(page)
        if status != 200 or not code:
            raise Failed(f"no code, status {status}")
        self.code = code[1]
        self.leave()

    def opens_own_report(self) -> bool:
        """Tell whether the code leads to the text that was sent."""
        status, _ = self._ask("POST", "/ar/follow/", {"code": self.code.decode()})
        if status not in (302, 303):
            return False
        status, page = self._ask("GET", "/ar/follow/report/")
        self.leave()
        return status == 200 and self.text.encode() in page

    def leave(self) -> None:
        """Close the connection; the next request opens another."""
        self._connection.close()

    def _ask(
        self, method: str, path: str, answers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        headers = {"Origin": self._origin, "Sec-Fetch-Site": "same-origin"}
        if answers:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self._pass:
            headers["Cookie"] = self._pass
        body = urlencode(answers) if answers else None
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        if cookie := response.getheader("Set-Cookie"):
            self._pass = cookie.partition(";")[0]
        return response.status, response.read()
