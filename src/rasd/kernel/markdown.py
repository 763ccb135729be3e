"""Small Markdown for texts that the team writes: paragraphs, lists, emphasis, quotes, links.

Threat: a text brings a script, a picture that tells a stranger who reads, or a link that is
something else than an address. What is not allowed stays visible as plain text.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from django.utils.html import escape
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

Words = Callable[[str], str]
"""Gets the plain words between two marks, outside of links, and returns HTML."""
Link = Callable[[str], str]
"""Gets the address of a link and returns the one to write, "" for words without a link."""

RULES = (
    *("paragraph", "list", "blockquote", "heading"),
    *("newline", "escape", "backticks", "emphasis", "link", "autolink", "entity"),
)
_ALLOWED = re.compile(r"https?://[^/]|[#?]|/(?![/\\])|\.{1,2}/", re.IGNORECASE)


def render(text: str, words: Words | None = None, link: Link | None = None) -> SafeString:
    """Return safe HTML; headings begin at h3, every outer block finds its own direction."""
    return SafeString(_parser().render(text, {"words": words or escape, "link": link or str}))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    parser.enable([*RULES, "fragments_join"])
    parser.validateLink = _may_be_linked  # type: ignore[method-assign]
    parser.core.ruler.push("blocks", lambda state: _shape_blocks(state.tokens))
    parser.add_render_rule("text", _text)
    parser.add_render_rule("link_open", _link)
    return parser


def _may_be_linked(url: str) -> bool:
    return bool(_ALLOWED.match(url))


def _shape_blocks(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.type.startswith("heading_"):
            token.tag = "h3" if token.tag in ("h1", "h2") else "h4"
        # `dir=auto` does not look into inner blocks that have one, so only the outermost has it.
        if token.level == 0 and token.nesting == 1:
            token.attrSet("dir", "auto")


def _text(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    inside_link = sum(one.nesting for one in tokens[:index] if one.type.startswith("link_"))
    content = tokens[index].content
    return str(escape(content) if inside_link else env["words"](content))


def _link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    token.attrSet("href", env["link"](str(token.attrGet("href"))))
    if not token.attrGet("href"):
        closing = next(one for one in tokens[index:] if one.type == "link_close")
        token.tag = closing.tag = "span"
        token.attrs = {}
        return renderer.renderToken(tokens, index, options, env)
    if str(token.attrGet("href")).lower().startswith("http"):
        token.attrSet("rel", "noopener noreferrer")
    if token.info == "auto":  # the address itself is the text
        token.attrSet("dir", "ltr")
    return renderer.renderToken(tokens, index, options, env)
