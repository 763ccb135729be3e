"""OGC API - Features, part 1: core (OGC 17-069r4), so that QGIS, GDAL and ArcGIS read the records.

One collection, `cases`; each feature is the one of the GeoJSON file. `documents` describes what
there is, `asked` reads a request, `answers` writes features, `routes` are the addresses.
"""
