"""What articles of law say, in short and in our own words, each with the sources it was read in."""

from rasd.atlas.law_texts.reading import LawSource, LawText, known_codes, text_of

__all__ = ["LawSource", "LawText", "known_codes", "text_of"]
