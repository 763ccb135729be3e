"""Public pages that were just worked out, sent again without working them out again.

A shared cache as RFC 9111 describes it, inside the web process: it keeps only what says `public`
and for how long, only for requests without a cookie, apart by what `Vary` names, and only as long
as the public store is the same, so that a retraction is never late. `rules` says what may be kept,
`shelf` holds it, `pressed` makes what many ask for smaller, `application` wraps the site.
"""

from rasd.cli.serving.kept.application import KeptAnswers

__all__ = ["KeptAnswers"]
