"""What the API answers, as OpenAPI describes it."""

from typing import Any

from ninja import Field, Schema

Words = dict[str, str]


class Outcome(Schema):
    """What happened next: `released`, `charged`, `convicted`, `acquitted`, `dropped`, `restored`,

    `other`, or `unknown` where the team asked and does not know; `day` as exactly as it is known.
    """

    what: str
    day: str = ""
    text: Words = {}
    source: str = ""


class Authority(Schema):
    """Whom the team asked and when; `answered` is empty as long as no answer came."""

    asked: str
    who: Words = {}
    answered: str = ""
    text: Words = {}


class Case(Schema):
    """The current version of a published case, in short."""

    ref: str
    version: int
    status: str
    title: Words
    summary: Words
    original_language: str
    category: str
    category_group: str
    started: str
    ended: str
    ongoing: bool
    date_precision: str
    date_confidence: str
    place: str
    place_precision: str
    governorate: str
    district: str
    cell: str
    region: str
    first_published: str
    published: str
    demonstration: bool
    outcomes: list[Outcome]
    authority: Authority | None
    url: str


class CasePage(Schema):
    """Some cases, newest event first; ask on at `next` until it is empty.

    `files` are addresses of all cases that answer the question, by format.
    """

    total: int
    log_size: int
    next_cursor: str
    next: str
    files: dict[str, str]
    cases: list[Case]


class CaseVersion(Schema):
    """One entry in the history of a case; `destroyed_by` is the version that destroyed its body."""

    version: int
    status: str
    day: str
    seq: int
    body_there: bool
    destroyed_by: int | None


class WholeCase(Case):
    """A case with its body exactly as published, and its history."""

    body: dict[str, Any]
    versions: list[CaseVersion]


class OneVersion(CaseVersion):
    """One version with its body, and whether the record still stands today."""

    ref: str
    body: dict[str, Any]
    retracted: bool


class Proof(Schema):
    """All that is needed to check one version offline; `steps` says how."""

    schema_: str = Field(alias="schema")
    ref: str
    version: int
    index: int
    header: str
    leaf_hash: str
    salt: str
    body: str
    size: int
    path: list[str]
    checkpoint: str
    vkey: str
    steps: list[str]


class LogEntry(Schema):
    """One leaf of the log with what lies beside it; salt and body are "" once destroyed."""

    seq: int
    header: str
    leaf_hash: str
    salt: str
    body: str


class LogPage(Schema):
    """Entries in order; ask again with `after` = `last` until there are none."""

    log_size: int
    last: int
    entries: list[LogEntry]


class Term(Schema):
    """A code with its names."""

    code: str
    names: Words


class Category(Term):
    """A kind of violation, its group and how many cases are published."""

    group: str
    count: int


class Governorate(Term):
    """A governorate and how many cases are published."""

    region: str
    count: int


class Problem(Schema):
    """An error: `detail` for people, `errors` by parameter."""

    detail: str
    errors: dict[str, str] = {}


class Gone(Schema):
    """A record that was taken back: why, and whether its text was destroyed to protect someone."""

    detail: str
    ref: str
    day: str
    reason: Words
    safety: bool
