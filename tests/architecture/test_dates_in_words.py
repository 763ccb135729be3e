"""A date or reference inside Arabic or Sorani words keeps its order: 2019-10 is never 10-2019."""

import re
from pathlib import Path

import polib
import pytest

pytestmark = pytest.mark.one_database
LOCALE = Path(__file__).parents[2] / "locale"
BARE = re.compile(r"(?<![\w\u2066>/-])(?:[A-Z]{2,8}-)?\d{4}-\d{2}(?![\w\u2069<])")


@pytest.mark.parametrize("lang", ["ar", "ckb"])
def test_dates_and_references_in_translations_are_isolated(lang):
    catalogue = polib.pofile(str(LOCALE / lang / "LC_MESSAGES" / "django.po"))
    assert not [entry.msgstr for entry in catalogue if BARE.search(entry.msgstr)]
    assert BARE.search("مثل 2019-10 أو"), "the pattern still finds one"
