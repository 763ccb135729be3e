"""A page that many ask for is compressed as well as can be, once: a crowd on a bad link waits less.

That takes some 30 ms of processor time, five times the usual, so it is done for no page that only
a few ask for; whoever asks for pages to make this server work meets the budget of questions first.
"""

from dataclasses import replace

import brotli

from rasd.cli.serving.kept.shelf import Answer

POPULAR = 10
"""Times that an answer is sent from the shelf before it is worth it."""
QUALITY = 10


def pressed(answer: Answer) -> Answer:
    """Return the same answer with a smaller body where it was sent as Brotli; else as it is."""
    if ("content-encoding", "br") not in {(n.lower(), v) for n, v in answer.headers}:
        return answer
    body = brotli.compress(brotli.decompress(answer.body), quality=QUALITY)
    if len(body) >= len(answer.body):
        return answer
    headers = [one for one in answer.headers if one[0].lower() != "content-length"]
    return replace(answer, headers=[*headers, ("Content-Length", str(len(body)))], body=body)
