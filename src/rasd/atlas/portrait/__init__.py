"""What a page of a place, a kind, a law or a year shows of the records that belong to it."""

from rasd.atlas.portrait.drawn import Portrait, portrait
from rasd.atlas.portrait.tallies import Row, Tally

__all__ = ["Portrait", "Row", "Tally", "portrait"]
