"""The door where people look: Django views, templates and static files; no rule of the business lives here."""
