"""Where the words of a query stand in an original text, whatever spelling either used."""

from rasd.text.fold import fold_with_offsets
from rasd.text.letters import RECALL_LETTERS
from rasd.text.search_key import LATIN_ACCENTS, WORD, query_terms
from rasd.text.stem import stem


def matching_spans(text: str, query: str) -> list[tuple[int, int]]:
    """(start, end) code-point ranges of `text` whose words have a stem of `query`, in order.

    Words spelled out letter by letter (ك.ل.ب) are found by search but not marked here.
    """
    wanted = set(query_terms(query))
    folded, offsets = fold_with_offsets(text)
    recall = folded.translate(RECALL_LETTERS).translate(LATIN_ACCENTS)
    spans: list[tuple[int, int]] = []
    for word in WORD.finditer(recall):
        if stem(word[0]) in wanted:
            start, end = offsets[word.start()], offsets[word.end() - 1] + 1
            if spans and start < spans[-1][1]:  # one sign such as ﷺ holds several words
                start, end = spans.pop()[0], max(end, start + 1)
            spans.append((start, _through_marks(text, end)))
    return spans


def _through_marks(text: str, end: int) -> int:
    """Takes harakat and stretching after the last letter into the span."""
    while end < len(text) and not fold_with_offsets(text[end])[0]:
        end += 1
    return end
