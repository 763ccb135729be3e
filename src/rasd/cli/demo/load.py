"""Filling the demonstration through the product's own importer and verbs."""

from pathlib import Path

from rasd.atlas.follow import gathered
from rasd.cases.importing import COLUMNS, import_rows, read_table
from rasd.cli.demo.accounts import PASSPHRASE, ensure_accounts
from rasd.cli.demo.pages import load_pages
from rasd.cli.demo.samples import load_sample, samples
from rasd.cli.progress import progress
from rasd.cli.unlocking import unlocked_actors
from rasd.kernel.secret import SecretText
from rasd.outages import shipped
from rasd.outages.shipped.publishing import publish_records

INCIDENTS = Path(__file__).parent / "data" / "incidents.csv"
TWO_PEOPLE = ("demo-verifier", "demo-editor")


def load() -> None:
    """Make accounts, import incidents, publish pages, send sample reports; may be repeated."""
    ensure_accounts()
    outages = shipped.records()
    told = {incident for outage in outages for incident in outage.incidents}
    rows = [row for row in read_table(INCIDENTS, COLUMNS) if row.cells.get("id") not in told]
    passphrases = {handle: SecretText(PASSPHRASE) for handle in (*TWO_PEOPLE, "demo-operator")}
    with unlocked_actors(passphrases) as (verifier, editor, operator), gathered():
        results = import_rows(
            rows, proposer=verifier, approver=editor, dataset="demo", demonstration=True
        )
        for result in progress(results, total=len(rows), label="documented incidents"):
            if result.outcome == "refused":
                raise RuntimeError(f"demo data, line {result.line}: {result.detail}")
        published = publish_records(outages, proposer=verifier, approver=editor, demonstration=True)
        for _ref in progress(published, total=len(outages), label="outages and blocks"):
            pass
        load_pages(editor, operator)
    reports = samples()
    for sample in progress(reports, total=len(reports), label="sample reports"):
        load_sample(sample)
