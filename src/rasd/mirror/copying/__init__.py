"""The public pages as plain files that need no server: from a stick, a folder, any web server."""
