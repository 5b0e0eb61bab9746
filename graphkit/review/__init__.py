"""From drafts to data: what was decided, carried out."""
