"""Fields: small pure finders, one concern a module, each from a run of pages to readings with page and box."""
