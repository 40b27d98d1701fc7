"""One metric a module; each is a pure function of verdicts."""
