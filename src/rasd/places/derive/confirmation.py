"""Which of our names does a gazetteer also have? The rest are ours and wait for a native reader."""

from collections.abc import Iterable

_ONE_SPELLING = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ھ": "ه", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "چ": "ج"}
)
_PREFIXES = ("محافظة ", "قضاء ", "ناحية ", "مدينة ", "پارێزگای ", "قەزای ", "شارۆچکەی ", "ال")
_ARABIC_BLOCK = range(0x0600, 0x0700)


def unconfirmed(names: dict[str, str], known: Iterable[str]) -> list[str]:
    """Return the languages (`ar`, `ckb`) whose name none of the gazetteers' names matches."""
    spellings = {_plain(name) for name in known if _all_arabic(name)}
    return [lang for lang in ("ar", "ckb") if _plain(names[lang]) not in spellings]


def _all_arabic(name: str) -> bool:
    """Leave out the gazetteers' half-Latin junk such as `slێmany`."""
    return all(ord(letter) in _ARABIC_BLOCK for letter in name if letter.isalpha())


def _plain(name: str) -> str:
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name.translate(_ONE_SPELLING)
