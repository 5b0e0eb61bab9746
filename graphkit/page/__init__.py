"""The page: one HTML file that opens anywhere and asks the network for nothing.

The package can be called: `graphkit.page(net)` writes the page of anyone's pyvis network.
"""

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from graphkit.page.foreign import from_pyvis
from graphkit.page.network import network
from graphkit.page.renderers import Renderer
from graphkit.page.selection import PageOptions
from graphkit.page.write import Written, write

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["PageOptions", "Renderer", "Written", "from_pyvis", "network", "write"]


class _Callable(ModuleType):
    def __call__(
        self,
        net: "Network",
        path: str | os.PathLike[str] = "network.html",
        title: str | None = None,
    ) -> Written:
        """Write the page of any pyvis network and return what was written: `from_pyvis`."""
        return from_pyvis(net, path, title)


sys.modules[__name__].__class__ = _Callable
