"""Verbs by which somebody heads an institution or takes an office: "X chairs the Y Board"."""

import re

from graphkit.extract.roles.verbs import SUBJECT, Sense

# verbs that say of an institution who heads it: the title, and when it is held
HEADS: tuple[tuple[str, str, Sense], ...] = (
    (r"heads|is\sheading|runs|is\sin\scharge\sof|(?:is\sto|will)\shead", "head", "holds"),
    (r"headed|has\sheaded|ran", "head", "held"),
    (r"chairs", "chair", "holds"),
    (r"chaired", "chair", "held"),
    (r"co-chairs", "co-chair", "holds"),
    (r"leads|is\sleading", "leader", "holds"),
    (r"led|has\sled", "leader", "held"),
    (r"founded|co-founded", "founder", "held"),
    (r"sits\s(?:in|on)", "member", "holds"),
)

# what is headed and has no name of its own: "the port authority"
BODY = re.compile(
    r"(?:(?:the|its|a|[A-Z][\w’'-]*['’]s)\s)?(?:[\w-]+\s){0,4}?(?:authority|association|council|department"
    r"|institute|commission|committee|company|bank|board|ministry|agency|union|foundation|federation"
    r"|faction|bloc|caucus|division|firm|corporation|embassy|bureau|secretariat|faculty|party|office"
    r"|[A-Z]\w+(?:[\s-]\w+)?\s(?:group|mission))(?=[,.;]|\s(?:and|in|at|of|for|on|who|which|that|from|since)\b)"
)

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
