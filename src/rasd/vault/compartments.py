"""The parts of a folder, each with its own key, so that each can be opened to other people."""

CONTENT = "content"  # what the reporter wrote and what is said with them
CONTACT = "contact"  # who they are and how to reach them
PLACE = "place"  # the exact place
MEDIA = "media"  # files
TEAM = "team"  # what the team writes among itself about it

ALL = (CONTENT, CONTACT, PLACE, MEDIA, TEAM)
# A reporter's code opens their own words and the answers, nothing that the team keeps.
REPORTERS = (CONTENT,)
