"""Brotli or gzip for public pages; never for an answer that mixes a secret with what was sent."""

import gzip
from collections.abc import Callable

import brotli
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

TYPES = (
    "text/",
    "application/json",  # and json+ftm
    "application/geo+json",
    "application/ld+json",
    "application/feed+json",
    "application/atom+xml",
    "application/vnd.google-earth.kml+xml",
    "application/vnd.rasd.cube",
    "image/svg",
)
SMALLEST = 400


class CompressionMiddleware:
    """Compress answers to GET unless marked `uncompressed`, streamed or already encoded."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponse) or not self._may_compress(request, response):
            return response
        patch_vary_headers(response, ("Accept-Encoding", "Save-Data"))
        accepted = request.headers.get("Accept-Encoding", "")
        if "br" in accepted:
            self._replace(response, brotli.compress(response.content, quality=7), "br")
        elif "gzip" in accepted:
            self._replace(response, gzip.compress(response.content, 6, mtime=0), "gzip")
        return response

    def _may_compress(self, request: HttpRequest, response: HttpResponse) -> bool:
        if request.method not in ("GET", "HEAD") or response.streaming:
            return False
        if response.has_header("Content-Encoding") or len(response.content) < SMALLEST:
            return False
        if getattr(response, "uncompressed", False):
            return False
        return response.get("Content-Type", "").startswith(TYPES)

    def _replace(self, response: HttpResponse, content: bytes, encoding: str) -> None:
        response.content = content
        response["Content-Encoding"] = encoding
        response["Content-Length"] = str(len(content))
