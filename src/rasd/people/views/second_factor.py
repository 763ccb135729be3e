"""The QR code of a second factor that is being set up."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from rasd.people.desk_request import DeskRequest


@require_GET
def qr_code(request: DeskRequest) -> HttpResponse:
    """Draw the secret of this session's set-up page; our pages allow no inline images."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    adapter = get_adapter()
    picture = adapter.build_totp_svg(adapter.build_totp_url(request.user, secret))
    return HttpResponse(picture, content_type="image/svg+xml")
