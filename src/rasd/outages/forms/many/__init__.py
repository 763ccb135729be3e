"""Many lines at once, one a row of text: exam mornings, the hours of a night."""
