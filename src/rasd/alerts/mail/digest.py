"""The message about what was published: public words only, at most one a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from rasd.alerts import conf
from rasd.alerts.mail.message import Letter
from rasd.alerts.mail.words import paragraphs, question_line
from rasd.alerts.news import News
from rasd.alerts.question import Wish
from rasd.atlas.exports.about import cannot_say
from rasd.atlas.queries import Record, Retraction
from rasd.ledger import statuses
from rasd.text import bidi
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits


@dataclass(frozen=True)
class Answer:
    """What one question of a reader brought; `stop_link` ends this question alone."""

    wish: Wish
    news: News
    stop_link: str


def digest(answers: Sequence[Answer], *, own_link: str, ends: date | None) -> Letter:
    """Return one letter for all questions of one reader, in the language of the first.

    `own_link` stops or keeps all of them; `ends` is the day on which they end, None while far off.
    """
    first = answers[0].wish
    lang, root = first.lang, first.root
    with override(lang):
        count = sum(len(one.news) for one in answers)
        site = conf.sender_name()
        said = {"number": localized_digits(count, lang), "site": site}
        subject = ngettext("%(site)s: one record", "%(site)s: %(number)s records", count) % said
        stop_url = root + reverse("alerts:stop", args=[own_link])
        several = len(answers) > 1
        text = paragraphs(
            *(part for one in answers for part in _section(one, lang, several=several)),
            cannot_say(),
            _("To stop these messages:") + f"\n{stop_url}",
            _keeping(root + reverse("alerts:keep", args=[own_link]), ends, lang),
        )
        return Letter(subject=subject, text=text, lang=lang, sender=site, stop_url=stop_url)


def _section(one: Answer, lang: str, *, several: bool) -> Iterator[str]:
    asked = question_line(one.wish)
    yield _("You asked for: %(question)s") % {
        "question": asked or _("Everything that is published")
    }
    root, news = one.wish.root, one.news
    if news.new:
        yield _heading(_("Newly published"))
        yield from (_record(record, root, lang) for record in news.new)
    if news.corrected:
        yield _heading(_("Corrected since"))
        yield from (_record(record, root, lang) for record in news.corrected)
    if news.taken_back:
        yield _heading(_("Taken back: please rely on these no longer"))
        yield from (_gone(gone, root, lang) for gone in news.taken_back)
    if news.more:
        address = root + reverse("atlas:map") + one.wish.query
        yield _("There is more, on the map:") + f"\n{address}"
    if several:
        address = root + reverse("alerts:stop", args=[one.stop_link])
        yield _("To stop this question alone:") + f"\n{address}"


def _heading(words: str) -> str:
    return f"— {words} —"


def _record(record: Record, root: str, lang: str) -> str:
    invented = _("demonstration data")
    mark = f"[{invented}] " if record.demonstration else ""
    facts = (
        format_date(record.started, lang),
        record.place_label.best(lang).text,
        record.category_label.best(lang).text,
        statuses.label(record.status),
    )
    return "\n".join(
        (
            mark + bidi.isolate(record.title.best(lang).text),
            " · ".join(bidi.isolate(str(fact)) for fact in facts),
            root + reverse("atlas:case", args=[record.ref]),
        )
    )


def _gone(gone: Retraction, root: str, lang: str) -> str:
    why = gone.reason.best(lang).text
    if gone.safety:
        why = _("Its text was destroyed to protect someone. Please delete copies of it.")
    address = root + reverse("atlas:case", args=[gone.ref])
    return "\n".join(line for line in (bidi.ltr(gone.ref), bidi.isolate(why), address) if line)


def _keeping(url: str, ends: date | None, lang: str) -> str:
    if ends is None:
        return ""
    day = format_date(ends.isoformat(), lang)
    words = _("These messages end on %(day)s. To keep them for another year:") % {"day": day}
    return f"{words}\n{url}"
