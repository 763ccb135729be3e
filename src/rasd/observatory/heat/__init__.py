"""How many hours were lost: bounds from the intervals of each record, an hour counted once."""
