"""One changed byte of a published record is found out by the product's own check."""

import tempfile
from pathlib import Path

from rasd.atlas import conf
from rasd.atlas.follow import follow
from rasd.cases.factories import publish, ready_case
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.models import Account
from rasd.tryit import changed_byte
from rasd.tryit.accounts import PASSPHRASE
from rasd.vault.access import Access, unlock_member


def member(handle: str) -> Actor:
    account = Account.objects.get(handle=handle)
    return Actor(account, Access(account.pk, unlock_member(account.pk, SecretText(PASSPHRASE))))


def test_the_untouched_copy_passes_and_the_changed_one_fails(visitor, tmp_path, monkeypatch):
    verifier, editor = member("demo-verifier"), member("demo-editor")
    ref = publish(verifier, editor, ready_case(verifier, started="2026-11-20")).ref
    publish(verifier, editor, ready_case(verifier, started="2026-11-21"))
    follow()
    before = conf.store_path().read_bytes()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    trial = changed_byte.try_it(ref)

    assert trial.convinces
    assert "Everything checks" in trial.honest.output
    assert f"{ref} version 1" in trial.changed.output and "NOT AS IT SHOULD BE" in (
        trial.changed.output
    )
    assert (trial.change.before, trial.change.after) == ("2026-11-20", "2026-11-21")
    assert conf.store_path().read_bytes() == before, "the site itself was touched"
    assert list(Path(temporary).iterdir()) == [], "a copy was left behind"
