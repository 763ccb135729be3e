"""A `rasd.story/1` body as its page shows it, on the site and in the desk's preview alike."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rasd.atlas import labels
from rasd.atlas.drawing import outlines, strip
from rasd.atlas.drawing.strip import Strip
from rasd.kernel.localized import Localized
from rasd.kernel.templatetags.kernel_text import markdown
from rasd.places import names, shapes
from rasd.site.stories import footnotes, step_records
from rasd.site.stories.step_records import StepRecords
from rasd.text.dates import format_range
from rasd.text.digits import localized_digits


@dataclass(frozen=True)
class Outline:
    """A governorate drawn once on the page: path data, or a marker at x, y where there is none."""

    code: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class StepView:
    """One step; `marked` are the governorates to colour, `span` the path data of its time."""

    number: str
    title: Localized
    when: str
    since: str
    place: Localized
    text: SafeString
    records: StepRecords
    marked: tuple[str, ...]
    marked_names: str
    span: str


@dataclass(frozen=True)
class Told:
    """Everything a story's page says, in `lang`; outlines and strip are drawn once, used often."""

    lang: str
    title: Localized
    lead: SafeString
    when: str
    steps: tuple[StepView, ...]
    strip: Strip | None
    outlines: tuple[Outline, ...]
    view_box: str
    limits: SafeString
    sources: tuple[tuple[str, dict[str, Any]], ...]
    demonstration: bool

    @property
    def records(self) -> int:
        """Return how many records the steps list, those of two steps twice."""
        return sum(step.records.total for step in self.steps)


def tell(body: dict[str, Any], lang: str) -> Told:
    """Return the view of a story; asks the public store for the records of its steps."""
    words = footnotes.words_of(len(body["sources"]), lang)
    since = body["started"] or min((s["from"] for s in body["steps"] if s["from"]), default="")
    until = body["ended"] or max((s["to"] or s["from"] for s in body["steps"]), default="")
    picture = strip.around(since, until, lang) if since else None
    return Told(
        lang=lang,
        title=Localized.from_json(body["title"]),
        lead=markdown(body["lead"], words),
        when=period(since, until, lang),
        steps=tuple(
            _step(number, step, picture, words, lang)
            for number, step in enumerate(body["steps"], start=1)
        ),
        strip=picture,
        outlines=_outlines(),
        view_box=shapes.drawing().view_box,
        limits=markdown(body["limits"], words),
        sources=tuple(
            (footnotes.anchor(number, lang), source)
            for number, source in enumerate(body["sources"], start=1)
        ),
        demonstration=bool(body["demonstration"]),
    )


def period(since: str, until: str, lang: str) -> str:
    """Return the words for a time that may have one end or none."""
    return format_range(since, until or since, lang) if since else ""


def _step(
    number: int, step: dict[str, Any], picture: Strip | None, words: Any, lang: str
) -> StepView:
    records = step_records.of_step(step)
    marked = _marked({step_records.counted_in(step["place"]), *records.governorates})
    return StepView(
        number=localized_digits(number, lang),
        title=Localized.from_json(step["title"]),
        when=period(step["from"], step["to"], lang),
        since=step["from"],
        place=labels.place(step["place"]) if step["place"] else Localized(),
        text=markdown(step["text"], words),
        records=records,
        marked=marked,
        marked_names=_listed(marked, lang),
        span=picture.mark(step["from"], step["to"]) if picture and step["from"] else "",
    )


def _marked(places: set[str]) -> tuple[str, ...]:
    """Return governorates in code order; a region marks those that lie in it.

    The whole country marks none: it would look as if every governorate had been named.
    """
    return tuple(one.code for one in names.governorates() if places & {one.code, one.region})


def _listed(places: tuple[str, ...], lang: str) -> str:
    return _(", ").join(labels.place(code).best(lang).text for code in places)


def _outlines() -> tuple[Outline, ...]:
    coarse = outlines.coarse()
    return tuple(
        Outline(shape.code, coarse.get(shape.code, ""), shape.x, shape.y)
        for shape in shapes.drawing().shapes
    )
