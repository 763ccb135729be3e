"""`./rasd import`: who is not entitled is told so in one line."""

import pytest

from rasd.cases.models import Case
from rasd.cli.demo.load import INCIDENTS
from rasd.cli.main import main
from rasd.people.factories import PASSPHRASE, found_groups, make_account
from rasd.people.models import Role


@pytest.mark.parametrize(
    ("proposer", "approver", "why"),
    [
        ("editor", "editor", "two people"),
        ("volunteer", "editor", "a role is missing for case.propose"),
        ("editor", "volunteer", "a role is missing for case.approve"),
    ],
)
def test_two_people_with_these_roles_are_needed(
    db, monkeypatch, tmp_path, capsys, proposer, approver, why
):
    monkeypatch.chdir(tmp_path)
    for handle in ("editor", "volunteer"):
        monkeypatch.setenv(f"RASD_PASSPHRASE_{handle.upper()}", PASSPHRASE)
    found_groups(make_account("editor", Role.EDITOR), make_account("volunteer", Role.VOLUNTEER))
    people = ["--proposer", proposer, "--approver", approver]
    assert main(["import", "incidents", str(INCIDENTS), *people]) == 1
    assert why in capsys.readouterr().err
    assert not Case.objects.exists()
