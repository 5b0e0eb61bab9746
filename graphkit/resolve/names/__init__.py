"""Names as people bear them: family and given name, in several orders and scripts."""

from graphkit.resolve.names.comparing import readings, same_name, script
from graphkit.resolve.names.nearest import NameIndex

__all__ = ["NameIndex", "readings", "same_name", "script"]
