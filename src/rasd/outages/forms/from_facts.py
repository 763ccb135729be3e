"""What a case already says, as the first answers of its outage form."""

from typing import Any

from rasd.cases.facts import Facts

TYPES = {"website_app_blocking": "block", "throttling": "throttling"}
A_DAY = len("2019-10-02")


def first_answers(facts: Facts) -> dict[str, Any]:
    """Return initial values for a case that is about to become an outage."""
    return {
        "type": TYPES.get(facts.category, "shutdown"),
        "ongoing": bool(facts.ongoing),
        **_time("onset", facts.started, facts.hour),
        **_time("resolution", facts.ended, ""),
        **_place(facts),
    }


def _time(name: str, day: str, hour: str) -> dict[str, str]:
    if len(day) < A_DAY:
        return {}
    return {f"{name}_day": day, f"{name}_clock": f"{int(hour):02}" if hour else ""}


def _place(facts: Facts) -> dict[str, Any]:
    if facts.district:
        return {"scope": "cities", "districts": [facts.district]}
    if facts.governorate:
        return {"scope": "governorates", "governorates": [facts.governorate]}
    if facts.scope == "region" and facts.region:
        return {"scope": facts.region}
    return {"scope": "national" if facts.scope == "national" else "unknown"}
