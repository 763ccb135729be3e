"""The site file lies below the environment, and a slip in it is named instead of guessed."""

import stat

import pytest

from rasd.config import env, site_file
from rasd.config.env import SettingError

pytestmark = pytest.mark.one_database


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A data folder that the environment names."""
    for setting in env.SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    monkeypatch.setenv("RASD_DATA_DIR", str(tmp_path))
    return tmp_path


def test_what_was_chosen_is_read_and_the_environment_goes_before_it(data, monkeypatch):
    chosen = {
        "site_name": 'ڕەسد: "نەخشە"\u200c',
        "languages": ["ckb", "en"],
        "hosts": ["rasd.example.org", "www.example.org"],
        "https": True,
        "upload_mb": 20,
        "database_url": "postgresql://rasd:p%40ss@db/rasd",
    }
    site_file.write(data, chosen)
    assert stat.S_IMODE((data / "site.toml").stat().st_mode) == 0o600
    found = env.read_all()
    assert {key: found[f"RASD_{key.upper()}"] for key in chosen} == chosen
    monkeypatch.setenv("RASD_HTTPS", "no")
    assert env.read_all()["RASD_HTTPS"] is False


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('hots = ["a"]', "unknown key hots"),
        ("demo = true", "unknown key demo"),
        ('https = "yes"', "https: write true or false"),
        ('hosts = "a"', "hosts: write a list"),
        ("upload_mb = true", "upload_mb: write a whole number"),
        ('languages = ["ar", "fa"]', "languages: write some of ar, ckb, en"),
        ('database_url = "mysql://x"', "database_url: write postgresql://"),
        ("site_name = ", "site.toml: "),
    ],
)
def test_a_slip_is_named_with_its_file_and_key(data, text, words):
    (data / "site.toml").write_text(text)
    with pytest.raises(SettingError) as told:
        env.read_all()
    assert words in str(told.value)
    assert str(data / "site.toml") in str(told.value)
