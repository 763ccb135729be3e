"""Words as people write them in Arabic, Sorani and English: folding, search keys, digits, dates, bidi safety."""
