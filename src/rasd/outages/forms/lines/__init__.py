"""One form a line: a page adds one, changes one, or takes one out."""
