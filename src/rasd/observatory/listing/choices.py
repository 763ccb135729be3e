"""The filters as selects: only what some record answers, with the number of records."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rasd.observatory.listing import area
from rasd.observatory.listing.cut import Cut
from rasd.observatory.listing.question import Question, keys_of
from rasd.outages import networks, services
from rasd.outages.words import ATTRIBUTIONS, CAUSES, TYPES
from rasd.places import names
from rasd.places.order import sort_key
from rasd.text.digits import localized_digits

Codes = Callable[[Cut], Iterable[str]]
Namer = Callable[[str], str]


@dataclass(frozen=True)
class Option:
    """One choice of a select."""

    code: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class Select:
    """One select as `atlas/_select.html` shows it."""

    name: str
    label: str
    nothing: str
    groups: tuple[tuple[str, tuple[Option, ...]], ...]

    @property
    def chosen(self) -> str:
        """Return the words of the choice without the count, "" for none."""
        every = (option for _name, options in self.groups for option in options)
        words = next((option.words for option in every if option.is_chosen), "")
        return words.rpartition(" (")[0]


def selects(asked: Question, cuts: Sequence[Cut], lang: str) -> list[Select]:
    """Return the selects; the chosen value is among the options even where nothing answers it."""

    def select(name: str, label: str, nothing: str, codes: Codes, words: Namer) -> Select:
        chosen = getattr(asked, name)
        counts = Counter(code for cut in cuts for code in set(codes(cut)))
        every = sorted({*counts, *filter(None, [chosen])}, key=lambda c: sort_key(words(c), lang))
        options = tuple(
            Option(c, f"{words(c)} ({localized_digits(counts[c], lang)})", c == chosen)
            for c in (every if name != "year" else every[::-1])
        )
        return Select(name, label, nothing, (("", options),))

    def years(cut: Cut) -> Iterable[str]:
        return map(str, range(cut.years[0], cut.years[1] + 1))

    def areas(cut: Cut) -> Iterable[str]:
        regions = [one for one in ("federal", "kurdistan") if area.within(one) & cut.governorates]
        return [*cut.governorates, *regions]

    def place(code: str) -> str:
        return names.by_code(code).name(lang)

    def network(key: str) -> str:
        return networks.name(int(key), f"AS{key}", lang) if key.isdigit() else key

    return [
        select("year", _("Year"), _("All years"), years, lambda c: localized_digits(c, lang)),
        select("type", _("What"), _("Everything"), lambda c: [c.part.type], _of(TYPES)),
        select("area", _("Where"), _("Everywhere"), areas, place),
        select("network", _("Network"), _("Any network"), keys_of, network),
        select("service", _("Service"), _("Any service"), lambda c: c.part.services,
               lambda code: services.name(code, lang)),
        select("cause", _("Occasion"), _("Any occasion"), lambda c: [c.part.cause], _of(CAUSES)),
        select("attribution", _("Deliberate?"), _("Any finding"),
               lambda c: [c.part.attribution], _of(ATTRIBUTIONS)),
    ]  # fmt: skip


def _of(words: object) -> Namer:
    table: dict[str, object] = dict(words)  # type: ignore[call-overload]
    return lambda code: str(table[code])
