"""Reports: results of analyses as files; nothing is computed here."""
