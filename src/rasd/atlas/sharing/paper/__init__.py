"""Sheets of A4 as PDF, typeset on the server: for printing, for messengers, for files."""
