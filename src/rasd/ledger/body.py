"""What every public body has in common: strict fields, words in three languages, no disguise.

Strings, whole numbers, lists and objects only (the log's canonical JSON).
"""

from typing import Annotated, Any, Literal, TypeVar

from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from rasd.text.bidi import has_spoofing_controls

RETRACTION_SCHEMA = "rasd.retraction/1"

_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
Day = Annotated[str, StringConstraints(pattern=rf"^{_DAY}$")]
MaybeDay = Annotated[str, StringConstraints(pattern=rf"^({_DAY})?$")]
Lang = Literal["ar", "ckb", "en"]
Words = dict[Lang, Annotated[str, StringConstraints(min_length=1, max_length=6000)]]
Link = Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$", max_length=2000)]
Flag = Literal[0, 1]


class InvalidBody(ValueError):
    """A public body breaks its schema; `.problems` lists (field, what is wrong)."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{field}: {text}" for field, text in problems))
        self.problems = problems


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Retraction(Strict):
    """Why a record is no longer shown."""

    schema_: Literal["rasd.retraction/1"] = Field(alias="schema")
    reason: Words = Field(min_length=1)
    safety: Flag = 0
    demonstration: Flag = 0


Body = TypeVar("Body", bound=BaseModel)


def checked(model: type[Body], body: dict[str, Any]) -> Body:
    """Return the typed body, or raise InvalidBody naming each field that is wrong."""
    if spoofed := _spoofed(body):
        words = _("holds hidden signs that turn the direction of text around")
        raise InvalidBody([(field, words) for field in spoofed])
    try:
        return model.model_validate(body)
    except ValidationError as error:
        raise InvalidBody([_problem(one) for one in error.errors()]) from error
    except KeyError as error:
        raise InvalidBody([("code", str(error))]) from error


def _problem(error: ErrorDetails) -> tuple[str, str]:
    """Say what is wrong in the reader's language, for what people really do wrong."""
    field = ".".join(str(part) for part in error["loc"] if part != "[key]")
    limit = error.get("ctx", {}).get("max_length", 0)
    words = {
        "missing": _("is missing"),
        "too_short": _("is missing"),
        "string_too_short": _("is missing"),
        "string_too_long": _("longer than %(limit)s characters") % {"limit": limit},
        "too_long": _("more than %(limit)s") % {"limit": limit},
        "string_pattern_mismatch": _("does not have the right form"),
        "literal_error": _("is none of the choices"),
    }
    return field, words.get(error["type"], error["msg"].removeprefix("Value error, "))


def _spoofed(part: Any, field: str = "") -> list[str]:
    """Return the fields that read otherwise than they are; two people would approve the reading."""
    if isinstance(part, str):
        return [field] if has_spoofing_controls(part) else []
    inside = (
        part.items()
        if isinstance(part, dict)
        else enumerate(part)
        if isinstance(part, list)
        else ()
    )
    return [name for key, one in inside for name in _spoofed(one, f"{field}.{key}".lstrip("."))]
