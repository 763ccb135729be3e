"""Reports and reporters for tests: an open intake, form posts, a browser without scripts."""

import re
import secrets
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.test import Client
from django.utils import translation

from rasd.intake.actions import Receipt, submit
from rasd.intake.fields import ReportFields
from rasd.intake.forms import ReportForm
from rasd.kernel.secret import SecretText
from rasd.people.groups import ALL
from rasd.vault.actions import create_group, create_member

PASSPHRASE = SecretText("five unrelated words for unlocking")
_CODE = re.compile(r"<span>(\d{4})</span>")


def open_intake() -> list[UUID]:
    """Make two key holders and the groups they found, as intake needs before it opens."""
    holders = [uuid4(), uuid4()]
    for holder in holders:
        create_member(member=holder, passphrase=PASSPHRASE)
    for slug in ALL:
        create_group(slug=slug, founders=holders)
    return holders


def report_fields(**changes: Any) -> ReportFields:
    """Return the answers of a report."""
    given: dict[str, Any] = {
        "language": "ar",
        "category": "threat_harassment",
        "text": "وصلني تهديد",
    }
    return ReportFields(**{**given, **changes})


def send_report(**changes: Any) -> Receipt:
    """Submit a report past the form."""
    return submit(fields=report_fields(**changes), nonce=secrets.token_bytes(32))


def form_data(**changes: Any) -> dict[str, Any]:
    """Return what a browser posts for a filled-in report form."""
    given: dict[str, Any] = {
        "nonce": secrets.token_hex(32),
        "category": "threat_harassment",
        "where": "IQ-BG-karkh",
        "text": "وصلني تهديد بعد منشور عن الكهرباء",
    }
    return {**given, **changes}


def errors_of(lang: str = "en", **changes: Any) -> dict[str, str]:
    """Return the errors of a report form by field."""
    with translation.override(lang):
        form = ReportForm(form_data(**changes))
        form.is_valid()
        return {name: " ".join(errors) for name, errors in form.errors.items()}


class Browser(Client):
    """A browser of today without scripts: says where a request comes from, checks CSRF cookies."""

    def __init__(self, **options: Any) -> None:
        headers = {"Sec-Fetch-Site": "same-origin", **options.pop("headers", {})}
        super().__init__(enforce_csrf_checks=True, headers=headers, **options)

    def report(self, lang: str = "ar", **changes: Any) -> str:
        """Send a report through the form; return the code shown."""
        return code_shown(self.post(f"/{lang}/report/", form_data(**changes)))

    def enter(self, code: str, lang: str = "ar") -> HttpResponse:
        """Type a code; return the page it leads to."""
        return self.post(f"/{lang}/follow/", {"code": code}, follow=True)  # type: ignore[return-value]


def code_shown(response: Any) -> str:
    """Return the code on a receipt page, 24 digits, or "" when there is none."""
    return "".join(_CODE.findall(response.content.decode()))
