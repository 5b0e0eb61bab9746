"""Changes to YAML text that leave every other character, comments included, as it is."""

from collections.abc import Iterable, Mapping, Sequence

import yaml

from graphkit.store.faults import ValuePath
from graphkit.store.yaml_positions import compose
from graphkit.store.yaml_reader import Value
from graphkit.store.yaml_writer import flow, write_mapping, write_yaml

_SHORT = 100  # characters of a line that holds a whole item, where the one above does


def with_field(text: str, path: ValuePath, value: Value) -> str:
    """Return `text` with the field at `path` set to `value`; a new field comes last.

    The mapping around the field must be there.  A comment behind the old value
    stays; one inside it goes with it.
    """
    return with_fields(text, {path: value})


def with_fields(text: str, changes: Mapping[ValuePath, Value]) -> str:
    """Return `text` with several fields set, as `with_field` does; it is read once for all."""
    root = _root(text)
    # where a new field of a record and one of the record around it meet, the inner comes first
    inner_first = sorted(changes.items(), key=lambda each: -len(each[0]))
    splices = [_splice(text, root, path, value) for path, value in inner_first]
    in_order = sorted(splices, key=lambda each: each[0])
    for start, end, new in reversed(in_order):
        text = _spliced(text, start, end, new)
    return text


def _splice(text: str, root: yaml.Node, path: ValuePath, value: Value) -> tuple[int, int, str]:
    """Return from where to where a field's text goes, and what comes there."""
    *around, name = path
    mapping = _at(root, tuple(around))
    assert isinstance(mapping, yaml.MappingNode), f"{path} is in no mapping"
    old = next(((key, each) for key, each in mapping.value if key.value == name), None)
    if mapping.flow_style:
        new = f"{flow(str(name))}: {flow(value)}"
        if old:
            return _first(old[0]), _end(old[1], text), new
        comma = ", " if mapping.value else ""
        return mapping.end_mark.index - 1, mapping.end_mark.index - 1, comma + new
    column = mapping.value[0][0].start_mark.column
    lines = _indented(write_mapping({str(name): value}), column)
    if old:
        return _first(old[0]), _end(old[1], text), lines.strip()
    at = text.find("\n", _end(mapping, text)) + 1
    return (at, at, lines) if at else (len(text), len(text), f"\n{lines}")


def with_item(text: str, path: ValuePath, value: Value) -> str:
    """Return `text` with `value` as last item of the list at `path`, which need not be there."""
    items = _at(_root(text), path)
    if not isinstance(items, yaml.SequenceNode):
        return with_field(text, path, [value])
    if items.flow_style:
        comma = ", " if items.value else ""
        at = items.end_mark.index - 1
        return _spliced(text, at, at, comma + flow(value))
    line = f"- {flow(value)}\n"
    last = items.value[-1] if items.value else None
    in_line = isinstance(last, yaml.ScalarNode) or (last and last.flow_style)
    is_short = in_line and len(line) <= _SHORT
    lines = _indented(line if is_short else write_yaml([value]), items.start_mark.column)
    return _after_line(text, _end(items, text), lines)


def with_records(text: str, keys: Sequence[str], new: Iterable[tuple[str, Value]]) -> str:
    """Return the text of a list of records with new ones, each before the first larger key.

    `keys` are the sort keys of the records that stand in `text`; `new` holds
    sort key and fields of each record to add.  A comment above a record stays
    with the record below it, one on top of the file stays on top.
    """
    root = compose(text)
    new = sorted(new, key=lambda each: each[0])
    if not isinstance(root, yaml.SequenceNode) or not root.value or root.flow_style:
        assert not keys, "a list on one line is not edited"
        head = text[: root.start_mark.index] if root else text
        block = write_yaml([fields for _, fields in new])
        return f"{head.rstrip()}\n\n{block}" if head.strip() else block
    starts = [_block_start(text, item, nth) for nth, item in enumerate(root.value)]
    gap = "\n" if len(starts) > 1 and text[: starts[1]].endswith("\n\n") else ""
    places = [next((i for i, old in enumerate(keys) if old > key), len(keys)) for key, _ in new]
    tail = [
        write_yaml([fields]) for at, (_, fields) in zip(places, new, strict=True) if at == len(keys)
    ]
    if tail:
        text = "\n".join([text.rstrip(), *(f"{gap}{each}".rstrip() for each in tail), ""])
    for at, (_, fields) in reversed([*zip(places, new, strict=True)]):
        if at < len(keys):
            text = _spliced(text, starts[at], starts[at], write_yaml([fields]) + gap)
    return text


def _root(text: str) -> yaml.Node:
    root = compose(text)
    assert root is not None, "an empty file has no values to change"
    return root


def _at(node: yaml.Node, path: ValuePath) -> yaml.Node | None:
    for step in path:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == step), None)
        else:
            assert isinstance(node, yaml.SequenceNode), path
            found = node.value[step]
        if found is None:
            return None
        node = found
    return node


def _first(node: yaml.Node) -> int:
    first: int = node.start_mark.index
    return first


def _end(node: yaml.Node, text: str) -> int:
    """Return the character after the last of a value; the mark of a block lies behind comments."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    first = _first(node)
    return first + len(text[first : node.end_mark.index].rstrip())


def _block_start(text: str, item: yaml.Node, nth: int) -> int:
    """Return where the lines of a record begin, the comment right above it included."""
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    while nth and start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start


def _indented(lines: str, column: int) -> str:
    return "".join(f"{' ' * column}{line}" for line in lines.splitlines(keepends=True))


def _after_line(text: str, index: int, lines: str) -> str:
    """Return `text` with `lines` below the line that holds the character at `index`."""
    end = text.find("\n", index)
    return f"{text}\n{lines}" if end < 0 else _spliced(text, end + 1, end + 1, lines)


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
