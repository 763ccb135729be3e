"""Taking published lists and measurements into the desk store, each file once, each row once."""
