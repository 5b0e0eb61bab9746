"""The page: one HTML file that opens anywhere and asks the network for nothing."""

from graphkit.page.foreign import from_pyvis
from graphkit.page.network import network
from graphkit.page.renderers import Renderer
from graphkit.page.selection import PageOptions
from graphkit.page.write import Written, write

__all__ = ["PageOptions", "Renderer", "Written", "from_pyvis", "network", "write"]
