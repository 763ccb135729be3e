"""The printable guide of the desk, from the same Markdown that is read in the repository."""

import re
from functools import cache

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

from rasd.desk import conf

# The files name their language to repository readers; on the page the frame does.
_FRAME = re.compile(r"^</?div[^>]*>$|^.*\]\((?:ar|ckb|en)\.md\).*$", re.MULTILINE)


@cache
def html(lang: str) -> SafeString:
    """Return the guide in `lang` (ar, ckb or en) as safe HTML; no raw HTML passes."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    text = (conf.docs() / "desk" / f"{lang}.md").read_text("utf-8")
    found = parser.render(_FRAME.sub("", text))
    # Wide tables scroll by themselves on a phone, also by keyboard.
    found = found.replace("<table>", '<div class="table-wrap" tabindex="0"><table>')
    return SafeString(found.replace("</table>", "</table></div>"))
