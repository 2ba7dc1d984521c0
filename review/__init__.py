"""Door: people look. Server-rendered pages; no rule of the business lives here."""
