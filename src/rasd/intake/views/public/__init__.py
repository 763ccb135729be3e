"""The pages that reporters meet, one file a page."""
