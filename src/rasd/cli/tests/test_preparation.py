"""The data folder belongs to one account of the machine."""

import os
import stat

from rasd.cli.preparation import prepare_secrets


def test_nobody_else_on_the_machine_enters_the_data_folder(tmp_path):
    before = os.umask(0o022)
    try:
        (tmp_path / "old").mkdir(mode=0o755)
        for data in (tmp_path / "new" / "site", tmp_path / "old"):
            prepare_secrets(data)
            assert stat.S_IMODE(data.stat().st_mode) == 0o700
    finally:
        os.umask(before)
