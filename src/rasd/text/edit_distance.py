"""How many slips of the fingers lie between two words."""


def within(one: str, other: str, most: int) -> int | None:
    """Return the optimal string alignment distance of two texts, or None where it exceeds `most`.

    A slip is a letter left out, added, changed, or swapped with the next one; no letter takes part
    in two swaps (Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2).
    """
    if abs(len(one) - len(other)) > most:
        return None
    # Each letter that the other lacks costs a slip: most words are told apart by that alone.
    if len(set(one) - set(other)) > most or len(set(other) - set(one)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
