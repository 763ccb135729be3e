"""One page for life without a server: every address relative, forms turned into lists of links."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

ADDRESSES = ("href", "src", "xlink:href")
IN_DATA = ("data-library", "data-worker", "data-reader", "data-tiles", "data-ground", "data-whole")
"""What the detailed map loads."""
OF_A_SERVER = ("data-cells", "data-records")
"""What it asks a server for; without, it takes all hexagons from one file."""
ABSOLUTE = ("http:", "https:", "/")
LEFT_OUT = {"script", "noscript"}
"""But for the scripts of the two maps, which work without a server."""

Attributes = list[tuple[str, str | None]]


@dataclass
class Choice:
    """A select of a form: its label, and its options as (value, words)."""

    name: str
    label: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Surroundings:
    """What a page needs to know of the copy: `resolve` gives how to name an address, None if the
    copy lacks it; `away` names the page that says so; `form` writes what stands for a form, from
    the address that it asks with the page's question, its choices and the chips in it; `foot` is
    put into the footer."""

    resolve: Callable[[str], str | None]
    away: str
    form: Callable[[str, list[Choice], str], str]
    foot: str


def rewritten(page: str, address: str, around: Surroundings) -> str:
    """Return the page that answers `address` as it stands in the copy."""
    parser = _Rewriter(address, around)
    parser.feed(page)
    parser.close()
    return "".join(parser.out)


class _Rewriter(HTMLParser):
    def __init__(self, address: str, around: Surroundings) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._address, self._around = address, around
        self._page: list[str] = self.out
        self._skipping = ""
        self._choices: list[Choice] = []
        self._labels: dict[str, str] = {}
        self._label = self._option = self._action = ""
        self._in_form = self._in_chips = False
        self._chips: list[str] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._skipping or (tag in LEFT_OUT and not self._is_kept_script(given)):
            self._skipping = self._skipping or tag
        elif tag == "script":
            mark: Attributes = [("data-copy", None)] if "data-cube" in given else []
            self._say(self._tag(tag, [*attrs, *mark], given))
        elif tag == "form":
            self._in_form, self._choices, self._chips = True, [], []
            self._action = given.get("action", "")
        elif self._in_form and not self._in_chips and given.get("class") != "chips":
            self._field(tag, given)
        else:
            self._in_chips = self._in_form
            self._say(self._tag(tag, attrs, given))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        if not self._skipping and (not self._in_form or self._in_chips):
            self._say(self._tag(tag, attrs, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._skipping = "" if tag == self._skipping else self._skipping
        elif tag == "form":
            self._in_form = False
            asked = f"{urljoin(self._address, self._action)}?{urlsplit(self._address).query}"
            self._say(self._around.form(asked, self._choices, "".join(self._chips)))
        elif self._in_form and not self._in_chips:
            self._label = "" if tag == "label" else self._label
            self._option = "" if tag in ("option", "select") else self._option
        else:
            if tag == "footer":
                self._say(self._around.foot)
            self._say(f"</{tag}>")
            if tag == "p":
                self._in_chips = False

    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        if not self._in_form or self._in_chips:
            self._say(data)
        elif self._label:
            self._labels[self._label] = self._labels.get(self._label, "") + data
        elif self._option and self._choices and data.strip():
            value, words = self._choices[-1].options[-1]
            self._choices[-1].options[-1] = (value, words + data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._say(f"<!{decl}>")

    def _say(self, text: str) -> None:
        (self._chips if self._in_form else self._page).append(text)

    def _field(self, tag: str, given: dict[str, str]) -> None:
        if tag == "label":
            self._label = given.get("for", "")
        elif tag == "select":
            label = self._labels.get(given.get("id", ""), "")
            self._choices.append(Choice(given.get("name", ""), label))
        elif tag == "option" and self._choices:
            self._option = given.get("value", "")
            if self._option:
                self._choices[-1].options.append((self._option, ""))

    def _is_kept_script(self, given: dict[str, str]) -> bool:
        """Tell whether this is a map's script, and what it needs lies in the copy.

        For the small map that is its counts, in both forms; browsers load a module from a web
        server only, so from a stick the detailed map is the plain one.
        """
        if given.get("type") == "module":
            return self._local(given.get("src", "")) is not None
        needed = [f"cube-{given.get('data-cube')}.{form}" for form in ("js", "bin")]
        every = [given.get("src", ""), *needed]
        return "data-cube" in given and all([self._local(one) for one in every])

    def _tag(self, tag: str, attrs: Attributes, given: dict[str, str]) -> str:
        raw = self.get_starttag_text() or ""
        if tag == "meta" and given.get("content", "").startswith(ABSOLUTE):
            return ""
        if not any(name in given for name in (*ADDRESSES, *IN_DATA)):
            return raw
        kept: Attributes = []
        for name, value in attrs:
            if name in OF_A_SERVER:
                continue
            if name in ADDRESSES or name in IN_DATA:
                value = self._local(value or "")
                if value is None:
                    if tag != "a":
                        return ""
                    value = self._around.away
            kept.append((name, value))
        inside = "".join(f" {n}" if v is None else f' {n}="{escape(v)}"' for n, v in kept)
        return f"<{tag}{inside}{' /' if raw.endswith('/>') else ''}>"

    def _local(self, value: str) -> str | None:
        parts = urlsplit(value)
        if parts.scheme or parts.netloc or value.startswith("#"):
            return value
        return self._around.resolve(urljoin(self._address, value))


def asked_in(address: str) -> dict[str, str]:
    """Return the question in an address, without its page."""
    given = dict(parse_qsl(urlsplit(address).query))
    given.pop("page", None)
    return given
