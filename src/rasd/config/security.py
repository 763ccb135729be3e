"""Security headers and cookies, in one place."""

from typing import Any

from csp.constants import NONE, SELF

# No script is allowed, but where a view of the public map adds its own files; nothing comes from
# elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}


def web_security(*, https: bool) -> dict[str, Any]:
    """Return Django settings; with HTTPS, cookies are `__Host-` and Secure, and HSTS is on."""
    prefix = "__Host-" if https else ""
    return {
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        # With no-referrer browsers send `Origin: null` and Django refuses the form.
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "X_FRAME_OPTIONS": "DENY",
        "SECURE_HSTS_SECONDS": 31536000 if https else 0,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if https else None,
        "SESSION_COOKIE_NAME": f"{prefix}rasd-desk",
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_NAME": f"{prefix}rasd-form",
        "CSRF_COOKIE_SECURE": https,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_AGE": None,
    }
