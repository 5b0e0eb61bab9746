"""Words before a date that say when the office just named began."""

import re

# words that date the beginning of the office just named: "since taking office in October"
BEGINNINGS = re.compile(
    r"""\b(?:since\s(?:he\s|she\s)?(?:last\s)?(?:(?:taking|assuming|took|assumed|entering|coming\s(?:in)?to|came\s(?:in)?to)\s
          (?:up\s)?(?:office|power|the\s(?:post|job|position|office)|over|(?:his|her)\s(?:post|duties))\s(?:only\s)?
          (?:in|on|at)?\s?)?
      |who\s(?:took|assumed|entered|came|was\s(?:appointed|elected|sworn))\s
          (?:up\s|to\s|in\s|in\sas\s)?(?:office|power|the\s(?:post|job|position)|over)?\s?(?:only\s)?(?:in|on|last|this)?\s?
      |(?:took\sup\s(?:the|his|her)\s(?:post|duties|office)|came\sto\soffice|took\soffice|assumed\soffice)\s
          (?:only\s)?(?:in|on)?\s?)$""",
    re.VERBOSE,
)
