"""Checking a proof file with nothing but the file and the log's public key."""

from collections.abc import Mapping
from typing import Any

from rasd.ledger import merkle
from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
from rasd.ledger.commitment import commit
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.note import NoteError


def check_proof(proof: Mapping[str, Any], vkey: str | None = None) -> list[str]:
    """Return what does not hold, in sentences; an empty list is a pass.

    `vkey` is the log's key as the reader knows it from elsewhere; by default the file's own.
    """
    try:
        return list(_problems(proof, vkey or proof["vkey"]))
    except (KeyError, TypeError, ValueError) as error:
        return [f"The file is not a proof: {type(error).__name__}."]


def _problems(proof: Mapping[str, Any], vkey: str) -> list[str]:
    problems = []
    try:
        header = Header.from_bytes(proof["header"].encode())
    except HeaderError:
        return ["The header is not one of this log's format."]
    if (header.ref, header.version) != (proof["ref"], proof["version"]):
        problems.append("The header is of another record or version.")
    if proof["body"] or proof["salt"]:
        found = commit(bytes.fromhex(proof["salt"]), proof["body"].encode())
        if found != header.commitment:
            problems.append("The body is not the one that was published.")
    try:
        checkpoint = open_checkpoint(proof["checkpoint"], vkey)
    except (NoteError, CheckpointError):
        return [*problems, "The checkpoint is not signed by the log's key."]
    path = [bytes.fromhex(step) for step in proof["path"]]
    leaf, index = header.leaf_hash(), proof["index"]
    if checkpoint.size != proof["size"] or not merkle.verify_inclusion(
        leaf, index, checkpoint.size, path, checkpoint.root
    ):
        problems.append("The record is not in the log that was signed.")
    return problems
