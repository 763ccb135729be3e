"""Files for a report, one at a time, after the report is safe."""

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.views.decorators.http import require_POST

from rasd.intake import actions, conf, queries
from rasd.intake.reporter_page import reporter_page
from rasd.intake.sealing_upload import SealingUpload
from rasd.intake.views.public.conversation import conversation_page
from rasd.intake.visit import Visit, see_other, visitors_only
from rasd.vault.crypto.stream import SealingFailed
from rasd.vault.errors import Shredded

STATUS = {"none": 422, "empty": 422, "large": 413, "many": 409, "cut": 408, "disk": 503}


@require_POST
@reporter_page(strict=True)
@visitors_only
def upload(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Seal a file while it arrives; whatever goes wrong, the report and earlier files stay."""
    problem = _take(request, visit)
    if problem:
        return conversation_page(request, visit, problem=problem, status=STATUS[problem])
    return see_other("intake:conversation", "files")


def _take(request: HttpRequest, visit: Visit) -> str:
    """Return what went wrong, or ""."""
    if queries.file_count(visit.report) >= conf.MOST_FILES:
        return "many"
    if not conf.has_room(int(request.META.get("CONTENT_LENGTH") or 0)):
        return "disk"
    sealing = SealingUpload(request, folder=visit.report.folder, largest=conf.largest_file())
    request.upload_handlers = [sealing]
    with sealing:
        try:
            len(request.FILES)  # reads the body
        except (UnreadablePostError, MultiPartParserError):
            return "cut"
        except SealingFailed:
            return "disk"
        return _keep(sealing, visit)


def _keep(sealing: SealingUpload, visit: Visit) -> str:
    if sealing.too_large:
        return "large"
    if sealing.arrived is None:
        return "cut" if sealing.name else "none"
    if not sealing.size:
        return "empty"
    try:
        actions.attach_file(
            report=visit.report,
            arrived=sealing.arrived,
            name=sealing.name,
            media_type=sealing.media_type,
        )
    except actions.TooManyFiles:
        return "many"
    except (SealingFailed, Shredded):
        return "disk"
    return ""
