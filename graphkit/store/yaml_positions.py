"""Where a value stands in YAML text; asked only of files that have a problem."""

import yaml

from graphkit.store.faults import ValuePath
from graphkit.store.yaml_reader import LOADER


def compose(text: str) -> yaml.Node | None:
    """Return the tree of nodes of a text that `read_yaml` has read without a fault."""
    node: yaml.Node | None = yaml.compose(text, LOADER)
    return node


def span(node: yaml.Node, path: ValuePath, *, on_key: bool) -> tuple[int, int]:
    """Return the first character of the value at `path`, and the one after its last.

    Of a record or list it is where it begins: its first key, dash or bracket.
    Where the path ends early (a missing field), it is that of the nearest value
    around it.  With `on_key` it is the name of the last field instead of its
    value.
    """
    key = node
    for step in path:
        found = _child(node, step)
        if found is None:
            return _extent(node)
        key, node = found
    return _extent(key if on_key else node)


def _extent(node: yaml.Node) -> tuple[int, int]:
    if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
        node = node.value[0][0]
    first = node.start_mark.index
    return first, node.end_mark.index if isinstance(node, yaml.ScalarNode) else first + 1


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key and the value node one step down; an item of a list is its own key."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None
