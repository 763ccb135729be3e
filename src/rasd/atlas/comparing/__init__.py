"""Two questions side by side: how their answers differ, and what that does not mean."""
