"""What keyd can be asked to do: one file per verb, each a function of the service and a request."""
