"""graphkit: officials, institutions and families, linked by meetings, roles and kinship."""
