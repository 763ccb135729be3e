"""What `./rasd serve` refuses before it begins."""

import pytest

from rasd.cli.serving.refusal import folder_refusal


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.delenv("RASD_DEMO", raising=False)
    return tmp_path


def test_a_folder_that_a_demonstration_made_is_not_served_as_a_site(data):
    (data / "demonstration").touch()
    assert "is a demonstration" in folder_refusal(str(data))


@pytest.mark.parametrize("mark", ["ready", "site.toml", "init.json"])
def test_a_site_is_not_served_as_a_demonstration_that_asks_no_second_factor(
    data, monkeypatch, mark
):
    (data / mark).touch()
    assert folder_refusal(str(data)) == ""
    for said in ("yes", "TRUE", "1"):
        monkeypatch.setenv("RASD_DEMO", said)
        assert "unset RASD_DEMO" in folder_refusal(str(data))
    monkeypatch.setenv("RASD_DEMO", "no")
    assert folder_refusal(str(data)) == ""
