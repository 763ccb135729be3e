"""What members do together, over HTTP: a case is opened, proposed and approved."""

import re

from tests.e2e.harness.member import Member
from tests.e2e.harness.visitor import Answer

PROPOSAL = re.compile(r"/[a-z]+/desk/cases/[0-9a-f-]{36}/proposals/[0-9a-f-]{36}/")


def open_case(member: Member, title: str, **facts: str) -> Answer:
    """Open a case with what a publication needs; return its page."""
    given = {"category": "arrest_detention", "started": "2020-02", "where": "IQ-BG", **facts}
    form = member.desk("cases/new/")
    case = member.send(form, "/cases/new/", title_en=title, summary_en=f"{title}, told.", **given)
    assert re.search(r"/cases/[0-9a-f-]{36}/$", case.path), case.text[:3000]
    source = member.send(case, "/sources/", name="A newspaper", public="on")
    assert source.status == 200, source.text[:2000]
    return member.visitor.get(case.path)


def propose(member: Member, case: Answer) -> str:
    """Propose exactly what the preview shows; return the path of the proposal."""
    preview = member.visitor.get(f"{case.path}publication/?precision=governorate")
    after = member.send(preview, "/publication/", has="seen")
    found = PROPOSAL.search(after.text)
    assert found, after.text[:3000]
    return found[0]


def commitment_on(answer: Answer) -> str:
    """Return the fingerprint that a proposal's page shows."""
    found = re.search(r'<code class="hash">([0-9a-f]{64})</code>', answer.text)
    assert found, answer.text[:3000]
    return found[1]


def approve(member: Member, proposal: str) -> Answer:
    """Read the proposal and approve it."""
    page = member.visitor.get(proposal)
    return member.send(page, "/approval/")


def below_desk(path: str) -> str:
    """Return the part of a path after /<lang>/desk/."""
    return path.split("/desk/", 1)[1]
