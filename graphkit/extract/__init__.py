"""Texts to drafts: one module a stage, in the order in which text flows."""
