"""A reporter's file leaves the desk as bytes to keep, never as something a browser opens.

Threat 8: files sent to hurt the team. The name is ours, the type says nothing, the answer is
sandboxed; open it on a machine that is kept for this.
"""

from uuid import UUID

from django.http import HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from rasd.intake import desk_reads, queries
from rasd.people.desk_request import DeskRequest

SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"


@require_safe
def download(request: DeskRequest, pk: UUID, item: UUID) -> HttpResponseBase:
    """Stream one of the report's files, opened piece by piece."""
    report = queries.find_report(request.actor, pk)
    file = desk_reads.find_file(desk_reads.open_report(request.actor, report), item)
    pieces = request.actor.vault.open_file(item)
    response = StreamingHttpResponse(pieces, content_type="application/octet-stream")
    name = f"rasd-{str(file['sha256'])[:12]}.bin"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Length"] = str(file["size"])
    response["Content-Security-Policy"] = SANDBOX
    return response
