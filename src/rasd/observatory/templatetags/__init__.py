"""What templates of the observatory say."""
