"""What lies in deploy/ fits the product: the paths it names, and the limits it promises."""

import re

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from rasd.cli.environment import checkout
from rasd.cli.main import build_parser
from rasd.cli.serving import pace

pytestmark = pytest.mark.one_database
DEPLOY = checkout() / "deploy"
NGINX = (DEPLOY / "nginx" / "rasd.conf").read_text("utf-8")


def test_only_the_upload_page_takes_large_bodies_and_a_little_more_than_the_application():
    (pattern,) = re.findall(r"location ~ (\S+) \{\s+client_max_body_size 105m", NGINX)
    for language in ("ar", "ckb", "en"):
        with translation.override(language):
            assert re.search(pattern, reverse("intake:upload"))
            assert not re.search(pattern, reverse("intake:report"))
    assert settings.RASD_UPLOAD_MB < 105


def test_the_proxy_is_more_patient_than_the_application_so_that_words_arrive():
    seconds = {k: float(v) for k, v in re.findall(r"^\s+(\w+_timeout) (\d+)s;", NGINX, re.M)}
    assert seconds["client_header_timeout"] >= pace.HEAD.total
    assert seconds["client_body_timeout"] > pace.BODY.grace
    assert seconds["send_timeout"] >= pace.SEND_SECONDS


def test_every_server_of_the_proxy_writes_no_log_and_passes_no_address():
    for server in NGINX.split("\nserver {")[1:]:
        assert "access_log off;" in server and "error_log /dev/null" in server
    assert "proxy_request_buffering off;" in NGINX and "proxy_max_temp_file_size 0;" in NGINX
    for header in ("X-Forwarded-For", "X-Real-IP", "Forwarded", "User-Agent"):
        assert f'proxy_set_header {header} "";' in NGINX
    assert "remote_addr" not in NGINX


def test_the_services_start_commands_that_exist():
    for unit in sorted((DEPLOY / "systemd").glob("*.service")):
        text = unit.read_text("utf-8")
        (command,) = re.findall(r"^ExecStart=/opt/rasd/rasd (.+)$", text, re.M)
        assert build_parser().parse_args(command.split()).data == "/var/lib/rasd"
        assert "LimitCORE=0" in text and "NoNewPrivileges=yes" in text
