"""Until the installation is finished no report is taken: it could be lost."""

import pytest

from rasd.intake.factories import form_data, send_report
from rasd.intake.models import Report
from rasd.kernel.errors import Conflict


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ar", "لا يستقبل هذا الموقع بلاغات بعد"),
        ("ckb", "ئەم ماڵپەڕە هێشتا ڕاپۆرت وەرناگرێت"),
        ("en", "does not take reports yet"),
    ],
)
def test_a_site_that_is_not_finished_says_so_and_has_no_form(browser, settings, lang, words):
    settings.RASD_READY = False
    for answer in (
        browser.get(f"/{lang}/report/"),
        browser.post(f"/{lang}/report/", form_data()),
    ):
        page = answer.content.decode()
        assert answer.status_code == 503
        assert words in page and "<textarea" not in page
    assert Report.objects.count() == 0
    assert browser.get(f"/{lang}/follow/").status_code == 200


def test_nobody_can_enter_a_report_before_it_is_finished(intake, settings):
    settings.RASD_READY = False
    with pytest.raises(Conflict):
        send_report()
