"""A reporter who uses the public form over HTTP."""

import re
from dataclasses import dataclass

from tests.e2e.harness.visitor import Answer, Fields, Visitor

GROUPS = re.compile(r'class="code-groups"[^>]*>(.*?)</bdi>', re.DOTALL)


def code_in(html: str) -> str:
    """Return the follow-up code that a page shows, digits only; raises when there is none."""
    found = GROUPS.search(html)
    assert found, f"no code on this page: {html[:2000]}"
    code = re.sub(r"\D", "", re.sub(r"<[^>]+>", "", found[1]))
    assert len(code) == 24, code
    return code


def report_form(visitor: Visitor, lang: str = "ar", **typed: str | list[str]) -> Fields:
    """Open the form and fill it, without sending it."""
    answer = visitor.get(f"/{lang}/report/")
    assert answer.status == 200, answer.text[:2000]
    return answer.page.form(has="nonce").filled(**typed)


def send_report(visitor: Visitor, text: str, lang: str = "ar", **typed: str | list[str]) -> str:
    """Report something; return the code."""
    answer = visitor.post(f"/{lang}/report/", report_form(visitor, lang, text=text, **typed))
    assert answer.status == 200, answer.text[:2000]
    return code_in(answer.text)


@dataclass
class Conversation:
    """What the code opens."""

    visitor: Visitor
    answer: Answer

    @property
    def opened(self) -> bool:
        return self.answer.status == 200 and "/follow/report/" in self.answer.path

    def write(self, text: str) -> Answer:
        form = self.answer.page.form("/messages/")
        self.answer = self.visitor.submit(self.answer, form, text=text)
        return self.answer

    def add_file(self, name: str, content: bytes) -> Answer:
        form = self.answer.page.form("/files/")
        self.answer = self.visitor.send_file(self.answer, form, "file", name, content)
        return self.answer

    def withdraw(self) -> Answer:
        self.answer = self.visitor.get("/ar/follow/report/withdrawal/")
        return self.visitor.post("/ar/follow/report/withdrawal/")


def open_with(address: str, code: str, lang: str = "ar") -> Conversation:
    """Come back in a fresh browser and type the code."""
    visitor = Visitor(address)
    return Conversation(visitor, visitor.post(f"/{lang}/follow/", [("code", code)]))
