"""Words as people write them in Arabic, Sorani and English: spelling, search, numbers, dates."""
