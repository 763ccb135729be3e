"""Gregorian month names as Iraqi readers know them.

Arabic in the dual form (Levantine/Latin) that is read in Iraq and beyond; Sorani as Iraqi Kurdish
media write them. Django's own `ckb` names belong to the solar calendar and would show another date.
"""

ARABIC = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)
SORANI = (
    "کانوونی دووەم",
    "شوبات",
    "ئازار",
    "نیسان",
    "ئایار",
    "حوزەیران",
    "تەمووز",
    "ئاب",
    "ئەیلوول",
    "تشرینی یەکەم",
    "تشرینی دووەم",
    "کانوونی یەکەم",
)
ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BY_LANGUAGE = {"ar": ARABIC, "ckb": SORANI, "en": ENGLISH}


def month_name(month: int, lang: str) -> str:
    """The name of a month from 1 to 12 (else ValueError); languages not listed read English."""
    if not 1 <= month <= 12:
        raise ValueError("a month is 1 to 12")
    return _BY_LANGUAGE.get(lang.lower().partition("-")[0], ENGLISH)[month - 1]
