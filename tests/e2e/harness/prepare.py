"""Prepare a small demonstration: `python -m tests.e2e.harness.prepare ROWS`.

The same steps as `./rasd demo`, with the first rows of its data instead of all.
"""

import os
import sys
from itertools import islice
from pathlib import Path

from rasd.cli.environment import start_django
from rasd.cli.preparation import prepare_secrets


def prepare(rows: int) -> None:
    """Make keys, database and accounts; import rows; send the sample reports."""
    prepare_secrets(Path(os.environ["RASD_DATA_DIR"]))
    start_django()
    from rasd.cases.importing import COLUMNS, import_rows, read_table
    from rasd.cli.demo.accounts import PASSPHRASE, ensure_accounts
    from rasd.cli.demo.load import INCIDENTS, TWO_PEOPLE
    from rasd.cli.demo.samples import load_sample, samples
    from rasd.cli.preparation import prepare_site
    from rasd.cli.unlocking import unlocked_actors
    from rasd.kernel.secret import SecretText
    from rasd.outages import shipped
    from rasd.outages.importing.factories import store_one_of_each
    from rasd.outages.shipped.publishing import publish_records

    prepare_site()
    ensure_accounts()
    passphrases = {handle: SecretText(PASSPHRASE) for handle in TWO_PEOPLE}
    table = islice(read_table(INCIDENTS, COLUMNS), rows)
    with unlocked_actors(passphrases) as (proposer, approver):
        results = list(
            import_rows(
                table, proposer=proposer, approver=approver, dataset="demo", demonstration=True
            )
        )
        outages = [one for one in shipped.records() if one.key.startswith("2019-1")]
        list(publish_records(outages, proposer=proposer, approver=approver, demonstration=True))
    assert [r for r in results if r.outcome != "created"] == []
    for sample in samples():
        load_sample(sample)
    store_one_of_each()


if __name__ == "__main__":
    prepare(int(sys.argv[1]))
