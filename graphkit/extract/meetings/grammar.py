"""The pieces that rules of meetings are written with, and what each stands for.

====== =====================================================================
``A``  a party that acts, and the words between it and its verb
``B``  the party it meets; no verb follows (``O``: one may)
``P``  two or more parties that meet one another
``N``  a noun for a meeting: "talks", "a phone call", "the seventh session"
``T``  such a noun right behind those who meet: "the X-Y talks"
``+``  words that may stand between: "briefly", "in Geneva", "on #"
====== =====================================================================
"""

import re

_UNNAMED = (  # "@ and members of the delegation met"
    r"(?:members|officials|representatives|experts|mps|deputies|senators|(?:his|her|their) \w+"
    r"|other \w+|senior \w+|several \w+)(?: [^@;.,]{0,50})?"
)
_GROUP = (
    r"@(?:,? (?:and|&|as well as|along with|together with) (?:(?:with|by) )?@|, @"
    r"|,? (?:and|as well as) (?:members|officials|representatives|deputies)"
    r"(?: [^@;.,]{0,50})? @)*"
)
GROUP = re.compile(_GROUP)
"""Parties that are joined to one another."""
_ADVERB = (
    r"(?:[a-z]{3,}ly(?: and [a-z]{3,}ly)?|also|then|since|later|again|separately|reportedly"
    r"|secretly|formally|here|there|today|yesterday"
    r"|both|jointly|briefly|afterwards?|earlier|subsequently|first|last|again|recently|already"
    r"|previously|personally|meanwhile|respectively|once|twice|even|only|now|just|finally|quietly"
    r"|informally|face to face|in person|one by one|in turn|individually|bilaterally|privately"
    r"|reciprocally|virtually|online|remotely|directly|together|once more|for the first time"
    r"|(?:on |at |in |since |until |early on |late on )?#(?: (?:morning|afternoon|evening"
    r"|night))?|early on #|late on #|at night|over lunch|over dinner"
    r"|by (?:phone|telephone|video|videolink|video link|video ?conference)|on the phone"
    r"|over the phone"
    r"|via (?:phone|video|video link|videolink|teleconference)|by conference call"
    r"|by invitation|as scheduled|as planned|as part of [^@,;]{3,40}|at (?:his|her|their"
    r"|its) request"
    r"|at the [\w -]{3,40}|in (?:the )?[\w'-]+(?: (?:of|de) [\w'-]+)?(?: city)?"
    r"|on the [\w -]{3,40}?)"
)
_AUXILIARY = (
    r"(?:who|have|has|had|having|will|would|shall|may|might|could|should|can|cannot|is|are"
    r"|was|were|be"
    r"|been|being|to|not|never|did|didn't|does|do|don't|doesn't|won't|wasn't|hasn't|hadn't"
    r"|due|set|scheduled|expected|planned|plans?|planning|hopes?|hoped|hoping|wants?|wanted|agreed"
    r"|expects?|intends?|intended|likely|going|about|decided|refused|declined|failed|tried|sought"
    r"|asked|offered|promised|pledged|prepared|preparing|able|unable|looks? forward|looking forward"
    r"|slated|tipped|keen|eager|ready|willing|used|managed|is said|denied|denies|yet|supposed"
    r"|(?:with )?(?:the|an?) (?:\w+ )?(?:opportunity|chance|honou?r|pleasure|privilege) (?:to|of)"
    r"|allegedly|rumou?red"
    r"|arranged|invited|proposed|requested|happened|got|get|came|come|comes|went|goes|go|on"
    r"|up)"
)
_FILL = rf"(?:,[^@;]{{1,110}}?,)?(?: and|, then)?(?: (?:{_ADVERB}|{_AUXILIARY})(?!\w),?)*"
_CHAIN = r"(?P<chain>,? [^@;:]{1,150}?,? and| (?:in|at|to) [^@;:.]{2,40};)?"
_INSERTED = (
    r"(?: (?:central |standing |executive |national )?(?:committee|commission|council)(?=,))?"
    r"(?:, (?:who|whose|which|accompanied|flanked|joined|together with"
    rf"|along with)[^;.]{{1,140}}?,)?(?:,? (?:and|as well as) {_UNNAMED})?,?"
)
_PLAIN_NOUN = (
    r"(?:joint (?:press|news|media) (?:conference|briefing|appearance|point)"
    r"|talks?|meetings?|discussions?|conversations?|consultations?|dialogues?|summits?|sessions?"
    r"|negotiations?|(?:phone|telephone|video|conference)[ -]?calls?|calls?|phone talks|encounters?"
    r"|(?:tele)?phone conferences?"
    r"|audiences?|exchanges?|chats?|handshakes?|reunions?|tête-à-tête|tete-a-tete|get-together"
    r"|sit-down|round ?tables?"
    r"|(?:working |official |private )?(?:breakfast|lunch|luncheon|dinner|banquet|coffee)"
    r"|teleconference"
    r"|videoconference|video conference|video link|round of [\w -]{0,30}?talks|bilateral|trilateral"
    r"|interviews? of state|one-on-one|pull-aside|huddle|rounds? of consultations?|courtesy calls?"
    r"|interactions?|working session|rounds?|strategic dialogue|reception)"
)
_ADJECTIVES = (
    r"(?:(?!(?:and|with|between|of|by|to|that|before|after) )[\w'’“”\"#-]+,? (?:and [\w-]+ )?)"
    r"{0,7}?"
)
_SERIES = r"(?:series|rounds?|number|days?|hours?|string|set|flurry|marathon|minutes) of "
_NOUN = rf"(?:(?:{_ADJECTIVES}{_SERIES})?{_ADJECTIVES}{_PLAIN_NOUN}\b)"
_TO_NOUN = (
    rf"{_NOUN}(?: (?:here|there|today|yesterday|on #|#|in [\w-]+|at [^@,;]{{3,50}}?|by (?:phone"
    rf"|telephone|video)|over [^@,;]{{3,60}}?|on [^@,;]{{3,80}}?|about [^@,;]{{3,80}}?"
    rf"|of (?:the )?[^@,;]{{3,90}}?|in [^@,;]{{3,50}}?))*"
)
_LEAD = (
    r"(?: (?:him|her|them),|,? among others,)?"
    r"(?:(?: [\w'-]+){0,3} (?:ministers|ambassadors|envoys|presidents|leaders|speakers|colleagues"
    r"|counterparts) (?:of|from) (?:(?! (?:with|by|and|to) [@#])[^@;:.]){3,70}?(?:,|,? including))?"
    r"(?: (?:hon|rt hon|h\.e)\.)?"
    r"(?: (?!and\b|but\b|who\b|that\b|to\b|for\b|about\b|before\b|after\b|when\b|where\b"
    r"|while\b|as\b|over\b|from\b|between\b|under\b|against\b|into\b|sent\b|in\b|on\b|of\b"
    r"|with\b|by\b|a few\b)[\w'’“”\"-]+){0,5}?,?"
)
_FINITE = (
    r"(?! (?:also |then |later |had |has |have |both )?(?:met|meets|held|holds|said|says|told|spoke"
    r"|received|hosted|attended|signed|discussed|agreed|visited|arrived|issued|exchanged|co-chaired"
    r"|expressed|stressed|pledged|were|was|will|spent|took|made|gave|went|came|led|had|flew|left"
    r"|(?:tele)?phoned|rang|called|invited|thanked|joined|welcomed|greeted)\b"
    r"|(?<=and @) [a-z]+ed(?:[.;]|$| (?:the|his|her|their|a|an|that|it|@)))"
)
_BETWEEN = (
    rf"(?:(?:,|,? and) (?:(?!but |not |no )[\w-]+ ){{0,3}}{_PLAIN_NOUN}"
    r"(?: (?:on|about) [^@;.,]{3,40}?)? with "
    r"|,? (?:and|&) (?:also )?(?:separately |later |then "
    r"|subsequently |again )?(?:(?:on )?#,? )?(?:with|by|on) |,? (?:and )?then (?:with|by|to|on) "
    r"| (?:to|about|on) (?:(?! (?:with|to|between) )[^;.]){3,60},? and (?:to|with) )"
)
_DAY = r"(?: (?:on |in |early on |late on )?#)"
_BY_DAY = (  # "met @ on #, @ on # and, on #, @", "saw @; in Velia, @"
    rf"(?:(?: in [\w'-]{{3,20}})?{_DAY},?(?: and)? (?:visiting )?@(?={_DAY}|[,.;]|$| and)"
    rf"|,?(?: and)?,?{_DAY},? (?:visiting )?@(?=[,.;]|$| and)"
    rf"|{_DAY},?(?: and)?,?{_DAY},? (?:visiting )?@(?=[,.;]|$| and)"
    r"|[,;](?: and)?,? in (?!the (?:presence|company))[\w' ]{3,25},? (?:visiting )?@(?=[,.;]|$)"
    r"|,?(?: and)? (?:then|later|afterwards)(?:{_DAY},?)? (?:visiting )?@(?=[,.;]|$| and)"
    r"|,?(?: in [\w' -]{3,25})?,? and(?: later| then)?(?: in [\w' -]{3,25}|,? on #),? with @)"
)
_OWNED = r"(?:whose )?(?:@'s (?:[\w-]+,? ){0,3})?(?:visiting )?"  # "X's deputy, Y": it is Y
_MET = rf"{_GROUP}(?:{_BETWEEN}(?:visiting )?@|{_BY_DAY})*"
_PIECES = {
    "A": rf"(?P<a>{_GROUP})(?!'s){_CHAIN}(?P<fill>{_INSERTED}{_FILL})",
    "B": rf"{_LEAD} {_OWNED}(?P<b>{_MET})(?!'s|-@){_FINITE}",
    "P": rf"(?P<p>@(?:(?:, @)*,? (?:and|&|as well as) (?:visiting )?@(?:, together with @,)?)?)"
    r"(?!'s)"
    rf"{_CHAIN}(?P<fill>{_INSERTED}{_FILL})",
    "O": rf"{_LEAD} {_OWNED}(?P<b>{_MET})(?!'s|-@)",
    "Q": rf"{_LEAD} (?P<p>(?:visiting )?@(?:, @)*,? (?:and|&) (?:visiting )?@)",
    "N": rf"(?P<noun>{_NOUN})",
    "T": rf"(?P<noun>(?:(?!for|in|on|at|to)[\w#-]+ ){{0,3}}?{_PLAIN_NOUN}\b)",
    "M": rf"(?P<noun>{_TO_NOUN})",
    "+": rf"(?: {_ADVERB})*",
    "S": r"(?:said|says|told|stated|stressed|expressed|noted|emphasi[sz]ed|"
    r"reiterated|described|urged|pointed out|"
    r"called|pledged|reaffirmed|underlined|underscored|discussed|thanked|praised|welcomed"
    r"|voiced|raised|added|"
    r"conveyed|agreed|asked|offered|proposed|warned|recalled|congratulated|vowed|promised"
    r"|confirmed|announced|"
    r"briefed|hailed|highlighted|acknowledged|affirmed|argued|explained|demanded|invited"
    r"|assured|spoke|raises)",
}
_PIECE = re.compile(r"\{([A-Z+])\}")


def compiled(words: str) -> re.Pattern[str]:
    """Return the pattern of a rule written with pieces in braces."""
    return re.compile(_PIECE.sub(lambda piece: _PIECES[piece[1]], words))
