"""The stage of mentions: which spans of a text name an actor, and which actor."""
