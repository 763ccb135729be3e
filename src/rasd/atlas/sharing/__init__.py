"""One question or one record to hand on: a picture, a sheet of paper, a frame in another site."""
