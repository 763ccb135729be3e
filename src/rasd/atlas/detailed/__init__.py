"""The detailed map: on request, drawn in the browser, complete without."""
