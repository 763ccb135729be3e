"""What may be asked of the API, as OpenAPI describes it."""

from ninja import Field, Schema


class Narrowed(Schema):
    """The filters but those of time."""

    category: str = Field("", description="Code of a kind of violation or of a group of kinds")
    status: str = Field("", description="documented, verified or disputed")
    actor: str = Field("", description="Code of whoever is said to have done it")
    affected: str = Field("", description="Code of who was affected")
    law: str = Field("", description="Article of a law, such as: Penal Code 433")
    confidence: str = Field("", description="Of the date: stated, inferred or conflicting")
    place: str = Field(
        "", description="Governorate code, or national, kurdistan, federal, online, unknown"
    )
    district: str = Field("", description="District code")
    scope: str = Field(
        "",
        description="How exactly the place is published: cell, district, governorate, region,"
        " national, online, unknown",
    )
    cell: str = Field("", description="H3 cell, as published or larger")
    q: str = Field("", description="Words, in Arabic, Sorani or English")


class Question(Narrowed):
    """The filters of lists and files; the same names as in the addresses of pages."""

    from_: str = Field("", alias="from", description="YYYY, YYYY-MM or YYYY-MM-DD")
    to: str = Field("", description="YYYY, YYYY-MM or YYYY-MM-DD")


class PagedQuestion(Question):
    """A question, and which stretch of its answer."""

    size: int = Field(100, ge=1, le=500, description="Cases in one answer")
    after: str = Field("", description="`next_cursor` of the answer before")
