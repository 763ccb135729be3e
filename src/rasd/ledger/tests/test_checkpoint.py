import pytest

from rasd.ledger.checkpoint import Checkpoint, CheckpointError, open_checkpoint
from rasd.ledger.note import NoteError, Signer
from rasd.ledger.tests.vectors import load

EXAMPLE = load("leaf")["checkpoint"]
SIGNER = Signer("rasd.example/log", bytes(range(32)))


def test_the_fixed_checkpoint_opens_and_is_signed_again_the_same():
    checkpoint = open_checkpoint(EXAMPLE["note"], EXAMPLE["vkey"])
    assert checkpoint == Checkpoint("rasd.example/log", 1, bytes.fromhex(EXAMPLE["root"]))
    assert checkpoint.sign(SIGNER) == EXAMPLE["note"]


@pytest.mark.parametrize(
    "text",
    [
        "rasd.example/log\n01\n{root}\n",
        "rasd.example/log\n-1\n{root}\n",
        "rasd.example/log\n1\n{root}\nextension\n",
        "rasd.example/log\n1\n{root}",
        "rasd example\n1\n{root}\n",
        "\n1\n{root}\n",
        "rasd.example/log\n1\nAAAA\n",
        "rasd.example/log\n1\n" + "A" * 42 + "B=\n",
    ],
)
def test_text_with_any_liberty_is_no_checkpoint(text):
    root = Checkpoint("x", 0, bytes(32)).to_text().splitlines()[2]
    with pytest.raises(CheckpointError):
        Checkpoint.from_text(text.format(root=root))


def test_one_log_cannot_sign_for_another():
    with pytest.raises(CheckpointError):
        Checkpoint("other.example/log", 1, bytes(32)).sign(SIGNER)


def test_another_logs_checkpoint_is_not_ours():
    other = Signer("other.example/log", bytes(32))
    signed = Checkpoint("other.example/log", 1, bytes(32)).sign(other)
    with pytest.raises(NoteError):
        open_checkpoint(signed, EXAMPLE["vkey"])
