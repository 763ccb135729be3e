"""On what a line of the completeness table rests, in one sentence and three languages."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext, ngettext, override

from rasd.kernel.localized import LANGUAGES
from rasd.ledger.body import Words
from rasd.outages import networks
from rasd.outages.events.event import Event
from rasd.text.digits import localized_count

SHOWN = 3
MOST_NETWORKS = 8


def of_rows(events: Sequence[Event]) -> Words:
    """Name the rows of a list by which it knows of the outage."""
    ids = ", ".join(event.id for event in events[:SHOWN])

    def words(lang: str) -> str:
        more = len(events) - SHOWN
        if more > 0:
            count = localized_count(more, lang)
            return gettext("Rows %(ids)s and %(count)s more.") % {"ids": ids, "count": count}
        return ngettext("Row %(ids)s.", "Rows %(ids)s.", len(events)) % {"ids": ids}

    return _in_each(words)


def of_season(events: Sequence[Event]) -> Words:
    """Say that a list knows only a season of cuts in which this one lies."""
    ids = ", ".join(event.id for event in events[:SHOWN])
    return _in_each(
        lambda lang: gettext("Knows only the season in which it lies: row %(ids)s.") % {"ids": ids}
    )


def of_silence(*, covered: bool) -> Words:
    """Say that a list has nothing, or does not reach that time."""
    if covered:
        return _in_each(lambda lang: gettext("Has no row of this time and place."))
    return _in_each(lambda lang: gettext("Its rows do not reach this time, or it cannot see this."))


def of_measurements(blocked: int, anomalies: int, deciding: int, where: Sequence[int]) -> Words:
    """Say how many measurements that can tell were blocked, on which networks (by number)."""
    if not deciding:
        return of_no_measurement()

    def words(lang: str) -> str:
        numbers = {
            "blocked": localized_count(blocked, lang),
            "anomalies": localized_count(anomalies, lang),
            "total": localized_count(deciding, lang),
            "networks": (", " if lang == "en" else "، ").join(
                networks.name(asn, f"AS{asn}", lang) for asn in where[:MOST_NETWORKS]
            ),
        }
        if blocked:
            text = gettext(
                "%(blocked)s of %(total)s measurements that can tell show a block: %(networks)s."
            )
        elif anomalies:
            text = gettext(
                "%(anomalies)s of %(total)s measurements are unusual; whether anybody blocks, they "
                "do not tell."
            )
        else:
            text = gettext("None of %(total)s measurements that can tell shows a block.")
        return text % numbers

    return _in_each(words)


def of_no_measurement() -> Words:
    """Say that nobody measured there then, or that what was measured cannot tell."""
    return _in_each(lambda lang: gettext("No measurement of that time and service can tell."))


def of_signal(lowest: float) -> Words:
    """Say how far a signal fell."""
    share = round(lowest * 100)
    return _in_each(
        lambda lang: (
            gettext("The signal fell to %(share)s %% of what those hours usually show.")
            % {"share": localized_count(share, lang)}
        )
    )


def of_steady_signal() -> Words:
    """Say that a signal was there and showed nothing unusual."""
    return _in_each(lambda lang: gettext("The signal showed nothing unusual in those hours."))


def _in_each(words: Callable[[str], str]) -> Words:
    found: Words = {}
    for lang in LANGUAGES:
        with override(lang):
            found[lang] = words(lang)  # type: ignore[index]
    return found
