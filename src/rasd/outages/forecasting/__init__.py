"""When cuts during examinations are to be expected: from past seasons and announcements alone."""
