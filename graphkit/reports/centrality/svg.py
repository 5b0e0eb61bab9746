"""matplotlib's SVG, made fit to stand inside a page.

The page forbids inline styles and may hold several drawings, each in light and
dark.  So styles become attributes, colours become classes, and what names,
dates or identifies the drawing goes.
"""

import re
from xml.etree import ElementTree as ET

PALETTE = {
    "ink": "#1b1d21",
    "soft": "#5c6370",
    "rule": "#b8bec8",
    "stem": "#9db7d9",
    "dot": "#1f5fae",
    "card": "#ffffff",
    "page": "#fcfcfa",
    "group1": "#1f5fae",
    "group2": "#b3501b",
    "group3": "#2f7d4f",
    "group4": "#8a3a8f",
    "group5": "#8a6a00",
    "group6": "#4b5563",
}
_CLASSES = {colour: name for name, colour in reversed(PALETTE.items())}
_DROPPED = ("metadata", "style", "clipPath")
_USELESS = ("style", "font-family", "transform", "clip-path")  # fonts are the page's; nothing turns


def inline(text: str, label: str) -> str:
    """Return the ``<svg>`` element of an SVG document for use inside HTML.

    Fills and strokes in a colour of `PALETTE` get the classes ``fill-ink``,
    ``stroke-dot`` and so on; the colour stays as a fallback.  `label` is read
    out in place of the drawing.
    """
    root = ET.fromstring(text)  # noqa: S314 - matplotlib wrote it a moment ago
    used = {each.get(key, "").lstrip("#") for each in root.iter() for key in _hrefs(each)}
    for each in list(root.iter()):
        for child in [child for child in each if _local(child.tag) in _DROPPED]:
            each.remove(child)
        _clean(each, used)
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    root.attrib |= {"role": "img", "aria-label": label, "class": "chart"}
    return ET.tostring(root, encoding="unicode")


def _clean(element: ET.Element, used: set[str]) -> None:
    element.tag = _local(element.tag)
    element.attrib = {_local(key): value for key, value in element.attrib.items()}
    if element.get("id") not in used:
        element.attrib.pop("id", None)
    classes = []
    declarations = element.get("style", "").split(";")
    for name in _USELESS:
        element.attrib.pop(name, None)
    for declaration in filter(None, declarations):
        key, value = (part.strip() for part in declaration.split(":", 1))
        if key == "font":
            key, value = "font-size", _size(value)
        if key not in _USELESS:
            element.set(key, value)
        if key in ("fill", "stroke") and value in _CLASSES:
            classes.append(f"{key}-{_CLASSES[value]}")
    if classes:
        element.set("class", " ".join(classes))


def _size(font: str) -> str:
    found = re.search(r"[\d.]+(?=px)", font)
    return found[0] if found else "12"


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _hrefs(element: ET.Element) -> list[str]:
    return [key for key in element.attrib if _local(key) == "href"]
