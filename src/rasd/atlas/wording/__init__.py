"""What codes, dates, places and grades of a record mean, in the reader's language."""
