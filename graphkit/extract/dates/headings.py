"""Lines that say on which day what follows was written: a date and little else, or a dateline."""

import re

_NAMES = r"(?:(?:[^\W\d_a-z][\w'’-]*|of|the|de|and|at)[,:|]?\s?){0,6}"
_BEFORE = re.compile(rf"[#*_>\s]*{_NAMES}(?:on )?")
_LINE = re.compile(rf"[,:]?\s?(?:\d\d?[:.]\d\d,?\s?)?{_NAMES}[.:*_]*")  # ", 16:40 Vantaa"
_DASH = re.compile(r"(?:, [^.;:]{0,30})?(?: ?\([^)]{1,30}\))? ?(?:-{1,2}|–|—) |: |[.:]?[*_]+ ")
_AGENCY = re.compile(rf"{_NAMES}\((?:{_NAMES})[,–—-] ?")  # "VANTAA (Vantaa News - 14 July)"
_FIRST = r"\b(?i:first|originally) (?:published|posted|appeared|printed|issued|ran)"
_FOLLOWING = r"\b[Tt]he following (?:[\w-]+ ){1,3}was (?:published|issued|released)\b"
IS_COPY = re.compile(rf"{_FIRST}|{_FOLLOWING}")
"""What a text taken over says of itself."""
FIRST = re.compile(
    rf"{_FIRST}(?: (?:in|by|at) [^.;:\n]{{2,60}}?,?)?:?(?: on)? $|{_FOLLOWING}[^.;:\n]{{0,90}} on $"
)
"""What stands before the day on which a text taken over was written."""
_START = re.compile(r"[#*_>\s]*")


def is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether the date at these characters is the day of what stands below it.

    Examples
    --------
    >>> is_heading("Vantaa, 14 July", 8, 15), is_heading("She left on 14 July.", 12, 19)
    (True, False)
    >>> is_heading("VANTAA, 14 July (VNA) -- She", 8, 15), is_heading("Vantaa, 14 July: She", 8, 15)
    (True, True)
    """
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].split("\n", 1)[0].rstrip()
    named = _BEFORE.fullmatch(before) and (_LINE.fullmatch(after) or _DASH.match(after))
    of_agency = _AGENCY.fullmatch(before) and after.startswith(")")
    of_diary = _START.fullmatch(before) and after.startswith(". ")  # "Monday. She spoke."
    return bool(named or of_agency or of_diary or FIRST.search(before))
