import json

import pytest

from rasd.atlas import queries
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.atlas.proof_check import check_proof
from rasd.ledger.note import Signer


@pytest.fixture
def published(site):
    for number in range(1, 8):
        publish_case(started=f"2019-10-{number:02}")
    retract_case("IQ-2019-0003", destroys=(1,))
    follow()


def test_every_version_is_proved_to_whoever_has_the_file_and_the_key(published):
    vkey = queries.log_vkey()
    for number in range(1, 8):
        text = json.dumps(queries.proof(f"IQ-2019-{number:04}", 1))
        assert check_proof(json.loads(text), vkey) == []


def test_a_destroyed_body_keeps_its_proof(published):
    proof = queries.proof("IQ-2019-0003", 1)
    assert (proof["salt"], proof["body"]) == ("", "")
    assert check_proof(proof) == []


@pytest.mark.parametrize(
    ("field", "change", "problem"),
    [
        ("body", lambda v: v.replace("Baghdad", "Basra"), "The body is not"),
        ("header", lambda v: v.replace("documented", "verified"), "not in the log"),
        ("index", lambda v: v + 1, "not in the log"),
        ("path", lambda v: v[:-1], "not in the log"),
        ("ref", lambda v: "IQ-2019-0002", "another record"),
        ("checkpoint", lambda v: v.replace("\n8\n", "\n9\n"), "not signed"),
        ("vkey", lambda v: str(Signer.generate("rasd.test/log").verifier), "not signed"),
        ("salt", lambda v: "zz", "not a proof"),
    ],
)
def test_a_changed_file_is_found_out(published, field, change, problem):
    proof = queries.proof("IQ-2019-0001", 1)
    proof[field] = change(proof[field])
    assert problem in " ".join(check_proof(proof))


def test_there_is_no_proof_of_what_was_never_published(published):
    assert queries.proof("IQ-2019-0099", 1) is None
    assert queries.proof("IQ-2019-0001", 2) is None
