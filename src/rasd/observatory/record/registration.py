"""How the map's room shows the field `outage` of a record."""

from rasd.atlas.record_parts import Part
from rasd.observatory.record.area import marked
from rasd.observatory.record.lines import lines
from rasd.observatory.record.view import present

PART = Part(
    field="outage",
    head="observatory/_head.html",
    template="observatory/_outage.html",
    present=present,
    lines=lines,
    areas=marked,
)
