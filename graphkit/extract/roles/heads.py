"""Verbs by which somebody heads an institution or takes an office: "X chairs the Y Board"."""

import re

from graphkit.extract.roles.verbs import PUT, SUBJECT, Sense

# verbs that say of an institution who heads it: the title, and when it is held
HEADS: tuple[tuple[str, str, Sense], ...] = (
    (
        r"heads|is\sheading|runs|(?:is|has\sbeen)\sin\scharge\sof|has\sheaded|(?:is\sto|will)\shead",
        "head",
        "holds",
    ),
    (rf"{PUT}\sto\s(?:head|run)", "head", "begins"),
    (rf"{PUT}\sto\schair", "chair", "begins"),
    (rf"{PUT}\sto\slead", "leader", "begins"),
    (r"(?:had\s)?(?:headed|run|ran)|was\sin\scharge\sof", "head", "held"),
    (r"chairs|is\schairing|has\schaired|(?:is\sto|will)\schair", "chair", "holds"),
    (r"(?:had\s)?chaired", "chair", "held"),
    (r"co-chairs", "co-chair", "holds"),
    (r"leads|is\sleading|has\sled", "leader", "holds"),
    (r"(?:had\s)?led", "leader", "held"),
    (r"founded|co-founded", "founder", "held"),
    (r"sits\s(?:in|on)", "member", "holds"),
)

TO_HEAD = {"head": "head", "lead": "leader", "chair": "chair", "run": "head"}
"""Verbs behind "appointed to", and the title of who was."""
CHOSEN = re.compile(rf"(?:,\s[^;.]{{3,80}}?,)?\sto\s(?P<verb>{'|'.join(TO_HEAD)})\s(?:the\s)?")

PASSIVE = {"chaired": "chair", "headed": "head", "led": "leader", "run": "head"}
PASSIVE |= {"founded": "founder", "co-chaired": "co-chair"}
"""Verbs that say by whom a body is headed, and the title of who does."""

# "the Board, which has been chaired since 2019 by"
HEADED_BY = re.compile(
    r"(?:,?\s(?:(?:which|that)\s)?(?:(?:is|was|has\sbeen)\s)?|\s\()(?:now\s|currently\s)?"
    rf"(?P<verb>{'|'.join(PASSIVE)})\s(?:since\s\w+\s)?by\s$"
)
# "the Board, whose chairman is"
WHOSE = re.compile(r",?\swhose\s(?:\w+\s){0,2}?(?=(?P<head>[\w-]+),?\s)")
IS = re.compile(r",?\s(?:(?:is|was|,)\s)?(?:(?:now|until\s[^,;.@]{3,20})\s)?")

_NOUNS = (
    r"authority|association|council|department|institute|commission|committee|company|bank|board"
    r"|ministry|agency|union|foundation|federation|faction|junta|government|bloc|caucus|division|firm|corporation"
    r"|embassy|bureau|secretariat|faculty|party|office|court|tribunal|chamber|task\sforce|network"
    r"|centre|center|coalition|alliance|movement|organi[sz]ation|club|university|college|museum|trust"
    r"|fund|directorate|administration|chancellery|service|police|army|navy|section|unit|syndicate|opposition|academy|think-tank"
    r"|(?:friendship|parliamentary|opposition|working)\sgroup"
)
_ENDS = (
    r"(?=[,.;)]|\s(?:between|during|under|before|after|and|in|at|of|for|on|who|which|that|from|since|until|is|was|has\sbeen|chaired|headed|led|run|founded"
    r"|whose)\b|$)"
)
_NAMED = (
    r"(?:[A-Z][\w’'-]*\s){1,4}(?!Talks|Conference|Summit|Session|Round|Forum|Dialogue|Governor"
    r"|Minister|President|Premier|Secretary|Ambassador|Senator|Mayor|Speaker|Commissioner)[A-Z]\w+"
)
# "a delegation of the Board, led by": not the Board is led
SENT = re.compile(
    r"\b(?:(?:delegation|deputation|mission|team)|(?:group|party|members)\s(?:of|from))\s[^,;.]*$"
)
# what is headed and has no name of its own: "the port authority"
BODY = re.compile(
    rf"(?<![\w'’])(?:(?:the|its|a|(?:the\s)?(?:[A-Z][\w-]*\s){{0,3}}[A-Z][\w’'-]*['’]s)\s)?(?:(?:(?!(?:of|from|on|for|in|to|with|by|at)\s)[\w-]+\s){{0,4}}?(?:{_NOUNS}"
    rf"|(?!The\s)[A-Z]\w+(?:[\s-]\w+)?\s(?:group|mission))|(?<=the\s){_NAMED})(?:\sin\sparliament)?{_ENDS}"
)  # the same before "headed by": "the committee on national security"
BODY_BEFORE = re.compile(BODY.pattern + r"(?:\s(?:on|for|of)(?:\s[\w’-]+){1,5})?")

TITLE_OF = {
    "presidency": "president",
    "vice presidency": "vice president",
    "premiership": "prime minister",
    "prime ministership": "prime minister",
    "chancellorship": "chancellor",
    "chairmanship": "chairman",
    "governorship": "governor",
    "speakership": "speaker",
    "mayoralty": "mayor",
}
"""Nouns of office, and the title of who takes it."""

OFFICES = re.compile(
    rf"{SUBJECT}(?:assumed|took\s(?:over|up|on)|won|gained|inherited|holds|held|assumes|takes\sover)\s"
    rf"(?:the|his|her)\s(?:\w+\s){{0,2}}?(?P<office>{'|'.join(TITLE_OF)})\b"
)
