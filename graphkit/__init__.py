"""graphkit: officials, institutions and families, and the meetings, roles and kinship that link them."""
