"""What lies on the disk of one report, as whoever takes the machine away finds it."""
