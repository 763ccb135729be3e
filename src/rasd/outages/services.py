"""Apps and services that are cut: codes, names in three languages, hosts, and the test for them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rasd.kernel.localized import Localized

FILE = Path(__file__).with_name("services.json")


@dataclass(frozen=True)
class Service:
    """One service. `test` is OONI's test for it; "" where only its hosts are tested as pages."""

    code: str
    kind: str
    names: Localized
    hosts: tuple[str, ...]
    test: str

    def name(self, lang: str) -> str:
        """Return the name in `ar`, `ckb` or `en`."""
        return self.names.best(lang).text


def services() -> tuple[Service, ...]:
    """Return all known services, the most used first."""
    return tuple(_by_code().values())


def by_code(code: str) -> Service | None:
    """Return the service with this code; None for a host name or an unknown code."""
    return _by_code().get(code)


def name(code: str, lang: str) -> str:
    """Return what readers read for a code of a body; a host name stands for itself."""
    service = by_code(code)
    return service.name(lang) if service else code


def of_host(host: str) -> Service | None:
    """Return the service to which a host name belongs, its subdomains included."""
    labels = host.lower().rstrip(".").split(".")
    ends = (".".join(labels[start:]) for start in range(len(labels)))
    return next((found for end in ends if (found := _by_host().get(end))), None)


def of_test(test: str) -> Service | None:
    """Return the service that an OONI test (`telegram`, `facebook_messenger`) measures."""
    return next((one for one in services() if test and one.test == test), None)


@cache
def _by_code() -> dict[str, Service]:
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        row["code"]: Service(
            code=row["code"],
            kind=row["kind"],
            names=Localized.from_json(row["names"]),
            hosts=tuple(row["hosts"]),
            test=row["test"],
        )
        for row in rows
    }


@cache
def _by_host() -> dict[str, Service]:
    return {host: service for service in services() for host in service.hosts}
