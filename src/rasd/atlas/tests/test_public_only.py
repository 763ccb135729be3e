"""A server with nothing but a copied public file: no desk store, no keys, no ledger tables."""

import json
import os
import shutil
import subprocess
import sys

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.atlas.page_factories import publish_page

SCRIPT = """
import json
import django
django.setup()
from django.apps import apps
from django.db import connections
from django.test import Client
assert not apps.is_installed("rasd.ledger")
assert "dummy" in connections["default"].settings_dict["ENGINE"]
client = Client(headers={"host": "localhost"})
asked = [
    "/en/cases.csv", "/ar/cases.geojson", "/ckb/cases.atom?q=بغداد",
    "/en/cases/IQ-2019-0001/proof.json", "/en/map/", "/en/cases/IQ-2019-0001/",
    "/en/cases/IQ-2019-0001/v1/",
    "/api/v1/cases", "/api/v1/cases.geojson", "/api/v1/openapi.json", "/api/v1/log/checkpoint",
    "/api/v1/log/entries", "/api/v1/cases/IQ-2019-0001", "/api/v1/cases/IQ-2019-0001/versions/1",
    "/api/v1/cases/IQ-2019-0001/versions/1/proof", "/api/v1/categories", "/api/v1/governorates",
    "/api/v1/cases/IQ-2019-0002",
    "/en/", "/ar/stories/", "/ckb/stories/one/", "/en/help/", "/ar/help/extortion/",
    "/ckb/help/offline.html",
]
print(json.dumps({path: client.get(path).status_code for path in asked}))
"""


def test_every_public_address_answers_from_the_file_alone(site, tmp_path):
    publish_case()
    publish_case()
    retract_case("IQ-2019-0002")
    publish_page("story", "one")
    follow()
    folder = tmp_path / "public-server"
    (folder / "public").mkdir(parents=True)
    shutil.copy(site, folder / "public")
    (folder / "public" / site.name).chmod(0o444)
    env = {name: value for name, value in os.environ.items() if not name.startswith("RASD_")}
    env |= {
        "RASD_ONLY": "public",
        "RASD_DATA_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "rasd.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    run = subprocess.run([sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    answers = json.loads(run.stdout)
    assert answers.pop("/api/v1/cases/IQ-2019-0002") == 410
    assert set(answers.values()) == {200}, answers
