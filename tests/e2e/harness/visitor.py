"""A browser without scripts, over plain HTTP: cookies, forms, redirects, honest headers."""

import http.client
import uuid
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

from tests.e2e.harness.pages import Form, Page

Fields = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes
    path: str

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> Page:
        return Page(self.text)

    @property
    def is_html(self) -> bool:
        return self.headers.get("Content-Type", "").startswith("text/html")


@dataclass
class Visitor:
    """One person's browser."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    timeout: float = 60

    def get(self, path: str, *, follow: bool = True, **headers: str) -> Answer:
        answer = self.send("GET", path, headers=headers)
        return self._follow(answer) if follow else answer

    def post(
        self, path: str, fields: Fields | None = None, *, follow: bool = True, **headers: str
    ) -> Answer:
        """Post a form as a page of the same site would."""
        sent = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        answer = self.send("POST", path, urlencode(fields or []).encode(), sent)
        return self._follow(answer) if follow else answer

    def submit(self, answer: Answer, form: Form, **typed: str | list[str]) -> Answer:
        """Fill the form of a page and send it."""
        return self.post(urljoin(answer.path, form.action or answer.path), form.filled(**typed))

    def send_file(self, answer: Answer, form: Form, name: str, file: str, content: bytes) -> Answer:
        """Send a form with one file."""
        boundary = uuid.uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in form.filled()
        ]
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        body = "".join(parts).encode() + content + f"\r\n--{boundary}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        path = urljoin(answer.path, form.action or answer.path)
        return self._follow(self.send("POST", path, body, kind))

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Send one request."""
        host = urlsplit(self.address).netloc
        given = {"Host": host, "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if method == "POST":
            given |= {"Origin": self.address, "Sec-Fetch-Site": "same-origin"}
        given |= {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        connection = http.client.HTTPConnection(host, timeout=self.timeout)
        try:
            connection.request(method, path, body, {k: v for k, v in given.items() if v})
            response = connection.getresponse()
            answer = Answer(response.status, response.msg, response.read(), path)
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(line).items():
                ended = morsel["max-age"] == "0"
                self.cookies.pop(name, None) if ended else self.cookies.update({name: morsel.value})
        return answer

    def _follow(self, answer: Answer) -> Answer:
        for _ in range(5):
            if answer.status not in (301, 302, 303, 307):
                break
            target = urlsplit(urljoin(answer.path, answer.headers["Location"]))
            answer = self.send("GET", target.path + (f"?{target.query}" if target.query else ""))
        return answer
