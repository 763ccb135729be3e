"""How each language puts a day, a month, an hour and a span together; digits still ASCII.

Spans in Arabic and Sorani are words (من … إلى, لە … تا), because a dash between two numbers is
read from the wrong end in right-to-left text.
"""

from rasd.text.months import month_name


def day_words(day: int, month: int | None, year: int | None, lang: str) -> str:
    """2 October 2019; month or year may be left for the other end of a span to say."""
    if month is None:
        return str(day)
    izafe = "ی" if _base(lang) == "ckb" else ""
    return f"{day}{izafe} {month_words(month, year, lang)}"


def month_words(month: int, year: int | None, lang: str) -> str:
    """October 2019; Sorani ties the month to its year with ی."""
    name = month_name(month, lang)
    if year is None:
        return name
    return f"{name}ی {year}" if _base(lang) == "ckb" else f"{name} {year}"


def clock_words(day: str, clock: str, lang: str) -> str:
    """A day with its hour, saying whose clock it is."""
    match _base(lang):
        case "ar":
            return f"{day}، الساعة {clock} بتوقيت بغداد"
        case "ckb":
            return f"{day}، کاتژمێر {clock} بە کاتی بەغدا"
    return f"{day}, {clock} (Baghdad time)"


def span(first: str, last: str, lang: str, *, tight: bool) -> str:
    """From … to …; `tight` when both ends are short enough for an unspaced English dash."""
    match _base(lang):
        case "ar":
            return f"من {first} إلى {last}"
        case "ckb":
            return f"لە {first} تا {last}"
    return f"{first}–{last}" if tight else f"{first} – {last}"


def since(first: str, lang: str) -> str:
    """Still going on."""
    match _base(lang):
        case "ar":
            return f"منذ {first}"
        case "ckb":
            return f"لە {first}{'وە' if first.endswith('ا') else 'ەوە'}"
    return f"since {first}"


def _base(lang: str) -> str:
    return lang.lower().partition("-")[0]
