"""The one gate: nothing becomes public but through here."""

from hmac import compare_digest
from typing import Any
from uuid import UUID

from django.db import transaction

from rasd.kernel import clock, locks
from rasd.kernel.registry import hooks
from rasd.ledger import canonical, chain, kinds, log_key
from rasd.ledger.actions.append import append_leaf, sign_checkpoint
from rasd.ledger.actions.audit import LOCK, append_audit
from rasd.ledger.actions.destroy import destroy_versions
from rasd.ledger.actions.naming import next_name
from rasd.ledger.actions.policy import people_behind
from rasd.ledger.commitment import SALT_BYTES, commit
from rasd.ledger.errors import ApprovalMismatch, BodyRefused, SaltReused
from rasd.ledger.header import Header
from rasd.ledger.models import DerivedRule, Publication
from rasd.ledger.records import Approval

MAX_BODY_BYTES = 256 * 1024


def publish(
    *,
    kind: str,
    ref: str | None,
    year: int,
    status: str,
    body: dict[str, Any],
    salt: bytes,
    commitment: bytes,
    proposed_by: UUID | None = None,
    approved_by: UUID | None = None,
    rule: DerivedRule | None = None,
    destroys: tuple[int, ...] = (),
) -> Publication:
    """Append one version of a record to the log and sign the new checkpoint, or change nothing.

    `ref` None gives the record the next ref of `year`; otherwise this is the next version of a
    record that exists. `salt` (32 bytes) and `commitment` are those of the approval: the body must
    still be the one approved (ApprovalMismatch). `destroys` names earlier versions of this ref
    whose salt and body are destroyed with this publication. Raises what `ledger.errors` lists.
    """
    known = kinds.get(kind)
    data = _checked_body(known, status, body)
    if len(salt) != SALT_BYTES or not compare_digest(commit(salt, data), bytes(commitment)):
        raise ApprovalMismatch("this is not what was approved")
    signer = log_key.load()
    with transaction.atomic():
        locks.chain_lock(LOCK)
        proposer, approver = people_behind(known, proposed_by, approved_by, rule)
        if Publication.objects.filter(salt=salt).exists():
            raise SaltReused("each publication has a salt of its own")
        last = Publication.objects.order_by("-seq").only("seq", "day").first()
        name, version = next_name(known, ref, year)
        header = Header(
            kind=kind,
            ref=name,
            version=version,
            status=status,
            # A clock set back must not make the log look reordered.
            day=max(clock.today(), last.day) if last else clock.today(),
            commitment=bytes(commitment),
            destroys=tuple(sorted(set(destroys))),
        )
        publication = Publication.objects.create(
            seq=last.seq + 1 if last else 0,
            kind=kind,
            ref=name,
            version=version,
            status=status,
            day=header.day,
            salt=salt,
            body=data,
            commitment=header.commitment,
            header=header.to_bytes(),
            leaf_hash=header.leaf_hash(),
            policy=known.policy,
            rule=rule,
            proposed_by=proposer,
            approved_by=approver,
        )
        append_leaf(publication.seq, header.leaf_hash())
        destroy_versions(name, header.destroys)
        sign_checkpoint(publication.seq + 1, header.day, signer)
        append_audit(verb=chain.PUBLISHED, sealed=chain.approval_digest(_approval(publication)))
        _announce(publication.seq)
    return publication


def _announce(seq: int) -> None:
    def announce() -> None:
        hooks.send("published", seq=seq)

    # Robust: the entry is published whatever a listener does; followers catch up by seq.
    transaction.on_commit(announce, robust=True)


def _checked_body(kind: kinds.Kind, status: str, body: dict[str, Any]) -> bytes:
    if status not in kind.statuses:
        raise BodyRefused(f"a {kind.name} cannot have the status {status}")
    if type(body) is not dict:
        raise BodyRefused("a body is a dict")
    data = canonical.dumps(body)
    if len(data) > MAX_BODY_BYTES:
        raise BodyRefused(f"a body has at most {MAX_BODY_BYTES} bytes")
    try:
        kind.validate(body)
    except ValueError as error:
        raise BodyRefused(str(error)) from error
    return data


def _approval(publication: Publication) -> Approval:
    return Approval(
        seq=publication.seq,
        policy=publication.policy,
        rule=publication.rule_id,
        proposed_by=str(publication.proposed_by),
        approved_by=str(publication.approved_by),
    )
