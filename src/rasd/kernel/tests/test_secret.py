"""Secrets do not leak by accident."""

import json
import logging
import pickle

import pytest

from rasd.kernel.secret import SecretText


@pytest.mark.parametrize("leak", [str, "{}".format, json.dumps, pickle.dumps, lambda s: f"{s}"])
def test_a_secret_refuses_every_way_of_being_written(leak):
    with pytest.raises(TypeError):
        leak(SecretText("110 220"))


def test_a_secret_in_a_log_argument_never_shows(caplog):
    logging.getLogger("x").warning("code %r", SecretText("110220"))
    assert "110220" not in caplog.text


def test_a_secret_is_there_for_whoever_means_it():
    assert SecretText("110220").reveal() == "110220"
    assert SecretText("a") == SecretText("a")
    assert SecretText("a") != SecretText("b")
