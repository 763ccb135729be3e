"""Reading HTML as a browser without scripts would: links, forms, what a page claims to be."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID_VALUES = ("submit", "button", "image", "reset", "file")


@dataclass
class Form:
    """A form with what it would send if nothing were typed or ticked."""

    action: str = ""
    method: str = "get"
    fields: list[tuple[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    enctype: str = ""

    def filled(self, **typed: str | list[str]) -> list[tuple[str, str]]:
        """Return what it sends with these answers; every name must be one of its fields."""
        unknown = set(typed) - set(self.names) - {name for name, _ in self.buttons}
        assert not unknown, f"{self.action} has no field {unknown}; it has {self.names}"
        kept = [(name, value) for name, value in self.fields if name not in typed]
        for name, value in typed.items():
            kept += [(name, one) for one in ([value] if isinstance(value, str) else value)]
        return kept


class Page(HTMLParser):
    """What one HTML page holds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.links: list[str] = []
        self.resources: list[str] = []
        self.forms: list[Form] = []
        self.inline: list[str] = []
        self.lang = self.direction = self.title = ""
        self.text = ""
        self._inside: list[str] = []
        self._select = self._area = ""
        self._first_option: str | None = None
        self._chosen = False
        self.feed(html)

    def form(self, action_part: str = "", has: str = "") -> Form:
        """Return the one form whose action contains this text and that has this field."""
        found = [
            form
            for form in self.forms
            if action_part in form.action
            and (not has or has in form.names or has in [n for n, _ in form.buttons])
        ]
        every = [(form.method, form.action, form.names) for form in self.forms]
        assert len(found) == 1, f"{len(found)} forms with {action_part!r} {has!r} among {every}"
        return found[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inline += [f"{tag} {n}" for n in given if n == "style" or n.startswith("on")]
        if tag in ("script", "style"):
            self._inside.append(tag)
            if tag == "style" or "src" not in given:
                self.inline.append(f"<{tag}>")
        if tag == "html":
            self.lang, self.direction = given.get("lang", ""), given.get("dir", "")
        elif tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])
        elif tag == "link":
            self.resources.append(given.get("href", ""))
        elif tag in ("img", "script", "iframe", "source", "video", "audio", "use", "image"):
            self.resources.append(given.get("src", "") or given.get("href", ""))
        elif tag == "title" and "svg" not in self._inside:
            self._inside.append("title")
        elif tag == "svg":
            self._inside.append("svg")
        else:
            self._form_part(tag, given)

    def _form_part(self, tag: str, given: dict[str, str]) -> None:
        if tag == "form":
            method = given.get("method", "get").lower()
            self.forms.append(
                Form(given.get("action", ""), method, enctype=given.get("enctype", ""))
            )
            return
        form = next((f for f in reversed(self.forms)), None)
        name = given.get("name", "")
        if form is None or tag not in ("input", "button", "select", "textarea", "option"):
            return
        kind = given.get("type", "submit" if tag == "button" else "text")
        if tag == "option":
            self._option(form, given)
        elif kind in ("submit", "image") and tag in ("input", "button"):
            form.buttons.append((name, given.get("value", "")))
        elif tag == "select":
            self._select, self._first_option, self._chosen = name, None, "multiple" in given
            form.names.append(name)
        elif tag == "textarea":
            self._area = name
            form.names.append(name)
            form.fields.append((name, ""))
        elif name:
            form.names.append(name)
            ticked = kind not in ("checkbox", "radio") or "checked" in given
            if ticked and kind != "file":
                form.fields.append((name, given.get("value", "")))

    def _option(self, form: Form, given: dict[str, str]) -> None:
        if self._first_option is None:
            self._first_option = given.get("value", "")
        if "selected" in given:
            form.fields.append((self._select, given.get("value", "")))
            self._chosen = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self.forms and not self._chosen and self._first_option is not None:
            self.forms[-1].fields.append((self._select, self._first_option))
        if tag == "textarea":
            self._area = ""
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "title":
            self.title += data
        elif self._area:
            name, value = self.forms[-1].fields[-1]
            self.forms[-1].fields[-1] = (name, value + data)
        elif not self._inside or self._inside[-1] == "svg":
            self.text += data
