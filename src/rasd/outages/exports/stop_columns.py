"""Columns and words of Access Now's STOP sheets (#KeepItOn, 47 columns since 2020)."""

from typing import Final

COLUMNS: Final = (
    "start_date_type", "start_date", "country", "geo_scope", "area_name", "shutdown_type",
    "affected_network", "shutdown_extent", "ordered_by", "decision_maker", "actual_cause",
    "actual_cause_details", "info_source", "info_source_link", "shutdown_status", "end_date",
    "duration", "gov_justification", "gov_just_details", "gov_ack", "legal_just", "legal_method",
    "gov_ack_source", "gov_ack_quote", "facebook_affected", "twitter_affected",
    "whatsapp_affected", "instagram_affected", "telegram_affected", "other_affected",
    "sms_affected", "phonecall_affected", "telcos_involved", "telco_ack", "telco_ack_source",
    "telco_ack_quote", "election", "violence", "hr_abuse_reported", "users_targeted",
    "users_target_detail", "users_notified", "econ_impact", "event", "an_link", "region",
    "count_year",
)  # fmt: skip
SERVICES: Final = ("facebook", "twitter", "whatsapp", "instagram", "telegram")
"""The services that have a column of their own."""
ONE_CITY: Final = "It only affected one city, county, or village"
ONE_STATE: Final = "It affected more than one city in the same state, province, or region"
MORE: Final = "It affected locations in more than one state, province, or region"
NOT_SURE: Final = "Not sure"
CAUSES: Final = {
    "protests": "Protests",
    "exam": "Exam cheating",
    "conflict": "Conflict",
    "political": "Political instability",
    "elections": "Elections",
    "visit": "Visits by government officials",
    "religious": "Religious holiday/anniversary",
    "unknown": "Unknown",
}
"""Our causes in STOP's words; all others are `Other`, with the cause among the details."""
ORDERED_BY: Final = (
    "Executive government", "Judiciary", "Law enforcement", "Local government", "Military",
    "Non-government", "State government", "Unknown",
)  # fmt: skip
AREAS: Final = {
    "national": "Nationwide",
    "federal": "National except Kurdish region",
    "kurdistan": "Kurdistan Region",
}
OLD_NAMES: Final = {
    "news_link": "info_source_link",
    "shutdown_type_new": "shutdown_type",
    "full or service-based": "shutdown_extent",
    "other_service_details (specify)": "other_affected",
    "sms_and_phone_call_affected": "sms_affected",
    "official_just": "gov_justification",
    "other_just_details": "gov_just_details",
    "off_statement": "gov_ack_quote",
    "other_cause_details": "actual_cause_details",
    "users_affected/targetted": "users_targeted",
    "legal_justif": "legal_just",
    "telco_resp": "telco_ack_quote",
    "telco_ ack": "telco_ack",
    "continent": "region",
}
"""Columns of the older sheets (43 and 44 columns) that mean one of today's."""
