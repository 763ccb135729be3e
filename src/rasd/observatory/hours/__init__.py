"""Outages hour by hour: what each source says of each hour, and where no source says anything."""
