"""The sheet of codes is the operator's own file, or none."""

import os

import pytest

from rasd.cli.installing.paper import Sheet
from rasd.cli.installing.problem import Problem


def test_codes_are_not_written_into_a_file_that_someone_else_laid_there(tmp_path, monkeypatch):
    laid = tmp_path / "codes"
    laid.touch(mode=0o600)
    Sheet(laid, tmp_path / "data")
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(Problem, match="read by others"):
        Sheet(laid, tmp_path / "data")


def test_codes_are_not_written_into_a_file_that_others_may_read(tmp_path):
    laid = tmp_path / "codes"
    laid.touch()
    laid.chmod(0o640)
    with pytest.raises(Problem, match="read by others"):
        Sheet(laid, tmp_path / "data")
