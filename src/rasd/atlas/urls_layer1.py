"""The map's script and its counts: names that change with the content, kept for good."""

from django.urls import re_path

from rasd.atlas.views import cube, layer1

urlpatterns = [
    re_path(
        r"^map/cube-(?P<size>\d{1,12})(?P<months>(?:-months)?)\.(?P<form>bin|js)$",
        cube.cube_file,
        name="cube",
    ),
    re_path(r"^map/layer1-(?P<digest>[0-9a-f]{10})\.js$", layer1.layer1, name="layer1"),
]
