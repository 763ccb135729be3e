"""A file of outages as an answer. There are hundreds of outages: it goes out in one piece."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header

from rasd.atlas import store
from rasd.atlas.exports.about import LICENCE_URL
from rasd.atlas.exports.file_name import file_name
from rasd.atlas.exports.format import encoded
from rasd.atlas.views.addresses import case_addresses
from rasd.observatory.files.formats import OutageFile
from rasd.observatory.files.given import Given, about, found, page_of
from rasd.observatory.listing.question import Question


def send(request: HttpRequest, question: Question, form: OutageFile, lang: str) -> HttpResponse:
    """Answer with the file; its texts and addresses are in `lang`."""
    with translation.override(lang), store.snapshot():
        outages = found(question)
        facts = about(question, outages, page_of(request, question), lang)
        given = Given(outages, facts, case_addresses(request, lang))
        content = b"".join(encoded(form.write(given)))
    response = HttpResponse(content, content_type=form.content_type)
    name = file_name(facts, f"-outages{form.ending}")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Link"] = f'<{LICENCE_URL}>; rel="license", <{facts.page_url}>; rel="describedby"'
    return response
