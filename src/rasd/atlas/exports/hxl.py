"""Humanitarian Exchange Language tags of the columns (HXL 1.1, hxlstandard.org), for a row."""

from rasd.kernel.localized import LANGUAGES

_TAGS = {
    "ref": "#event+id",
    "version": "#meta+version",
    "url": "#event+url",
    "status": "#status+verification",
    "category": "#event+type+code",
    "started": "#date+start",
    "ended": "#date+end",
    "ongoing": "#status+ongoing",
    "date_precision": "#meta+date+precision",
    "date_confidence": "#meta+date+confidence",
    "place_precision": "#meta+geo+precision",
    "governorate": "#adm1+code",
    "district": "#adm2+code",
    "cell": "#geo+h3+code",
    "region": "#region+code",
    "actors": "#org+actor+alleged+list",
    "affected": "#affected+type+list",
    "law": "#cause+law",
    "source_names": "#meta+source+name+list",
    "source_urls": "#meta+source+url+list",
    "outcomes": "#status+outcome+list",
    "outcome_days": "#date+outcome+list",
    "outcome_sources": "#meta+outcome+source+url+list",
    "authority": "#status+authority",
    "authority_asked": "#date+authority+asked",
    "authority_answered": "#date+authority+answered",
    "first_published": "#date+published+first",
    "published": "#date+published",
    "original_language": "#meta+lang+original",
    "licence": "#meta+license",
    "demonstration": "#meta+demonstration",
    "about_file": "#meta+about",
}
_LOCALIZED = {
    "title": "#event+title",
    "summary": "#description",
    "category_name": "#event+type+name",
    "place": "#loc+name",
    "place_name": "#loc+name+published",
    "outcome_text": "#description+outcome",
    "authority_name": "#org+authority+name",
    "authority_answer": "#description+authority",
}


def tag(column: str) -> str:
    """Return the hashtag of a column; KeyError for one that has none."""
    name, _, lang = column.rpartition("_")
    if lang in LANGUAGES and name in _LOCALIZED:
        return f"{_LOCALIZED[name]}+i_{lang}"
    return _TAGS[column]
