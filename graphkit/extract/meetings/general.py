"""General rules of meetings: verbs and nouns by their frames, whatever stands between.

They are tried after the rules of `graphkit.extract.meetings.rules`, which know
more of their words: who is host, that it was a call.
"""

from graphkit.extract.meetings.rule import Rule, noun_rule, rule
from graphkit.extract.meetings.verbs import forms

_BREAKS = (
    r" (?:who|which|that|whose|because|since|although|though|while|whereas|after|before"
    r"|amid|against"
    r"|ending|despite|without|than|tough|rather)\b"
)
_GAP = rf"(?:(?!{_BREAKS})[^@;:?]){{0,110}}?"
_SHORT = r"[^@;:?,]{0,60}?"
_SAY_AFTER = r"(?:[^@;:?]{0,140}?,) (?P<a>@)(?!'s)(?P<fill>)"
_HOLD = (
    r"(?:held|holds?|holding|had|has|have|having|conducted|conducts?|convened?|convenes"
    r"|began|begins?"
    r"|started|starts|opened|opens|concluded|concludes|concluding|resumed|resumes|ended|ends|ending"
    r"|made|makes?|making|completed|finished|engaged in|entered(?: into)?|took part in"
    r"|joined|pursued"
    r"|in|into|continued|continues|wound up|wrapped up|gave|gives|set up|initiated)"
)
_PACT = (
    r"(?:consensus|understandings?|agreements?|accords?|deals?|memorand(?:um|a)|treaty|pacts?"
    r"|protocols?|declaration|communiqu[eé]|joint statement|contracts?)"
)
_MEAL = r"(?:dinner|lunch|luncheon|banquet|reception|breakfast|tea|meal|feast|gala)"

# those met in turn, named behind a colon or item by item
_ITEMS = (
    r"(?<!said)(?<!says)(?<!added):[; ]*(?:\(?\w\) )?"
    r"(?P<b>@(?:[ ;,]{1,4}(?:and )?(?:(?:his|her) \w+,? )?(?:\(?\w\) )?@)*)"
    r"(?= ?(?:[;.,]|$))"
)
_AT_MEAL = r"(?: for an? (?:[\w-]+ ){0,2}?(?:lunch|dinner|talk|conversation|audience))?"

GENERAL: tuple[Rule, ...] = (
    rule(
        "A <verb>: B, C",
        rf"{{A}} (?:{forms('to', 'finite')}|{forms('with', 'finite')}|{_HOLD}\b{_GAP} {{N}})"
        rf"(?:{_GAP}) ?{_ITEMS}",
    ),
    rule(
        "<verb> by A: B, C",
        rf"^(?:also )?(?:{forms('by', 'participle')}) by (?P<a>@)(?P<fill>){_SHORT} ?{_ITEMS}",
    ),
    rule(
        "callers on A: B, C",
        rf"^(?:callers|visitors|guests) (?:on|to|of|received by) (?P<a>@)(?P<fill>)[^@;:]{{0,40}}?"
        rf"(?: (?:was|were|included))?{_ITEMS}",
    ),
    rule(
        "A <verb> B",
        rf"{{A}} (?:{forms('to', 'finite')}){_AT_MEAL}(?:,? (?:(?:to|in|at|on"
        rf"|into) [\w# '-]{{1,40}}?|#|here|yesterday)){{0,3}},?{{B}}",
    ),
    rule(
        "A <verb> with B", rf"{{A}} (?:{forms('with', 'finite')})\b{_GAP} (?:with|alongside){{B}}"
    ),
    rule(
        "A is <verb> by B",
        rf"{{A}} (?:{forms('by', 'participle')}|called on|seen off"
        rf"|joined for talks)\b{_GAP} by{{B}}",
        host="b",
    ),
    rule("A holds N with B", rf"{{A}} {_HOLD}\b{_GAP} {{N}}{_GAP} with{{B}}"),
    rule(
        "for N with B",
        rf"{{A}} [^@;:?]{{2,110}}? for (?:[\w-]+ ){{0,3}}?{{N}}{_SHORT} with{{B}}",
        status="planned",
    ),
    rule(
        "A, <verb>ing B, ...",
        rf"(?:^|[,:“\"] ?|\b(?:after|when|while|upon|on|following|by"
        rf"|in) )(?:{forms('to', 'ing')})(?: with)?{{O}}{_SAY_AFTER}",
    ),
    rule(
        "<verb>ing with B, A ...",
        rf"(?:^|[,:“\"] ?|\b(?:after|when|while|upon|on|following|by"
        rf"|in) )(?:{forms('with', 'ing')})\b{_SHORT}"
        rf" (?:with|to|alongside|opposite){{O}}{_SAY_AFTER}",
    ),
    rule(
        "A ... after <verb>ing B",
        rf"{{A}}(?: [^@;:?]{{2,110}}?)? (?:before|after|when|while|upon|following|on"
        rf"|by) (?:{forms('to', 'ing')})(?: with)?{{B}}",
    ),
    rule(
        "A ... after <verb>ing with B",
        rf"{{A}}(?: [^@;:?]{{2,110}}?)? (?:before|after|when|while|upon|following|on"
        rf"|by) (?:{forms('with', 'ing')})\b{_SHORT} with{{B}}",
    ),
    rule(
        "<verb>ing, P ...",
        rf"^(?:meeting|speaking|talking|conferring|appearing|standing|sitting)\b{_SHORT},"
        r" (?P<p>@,? (?:and|&) @)",
    ),
    rule(
        "A took a call from B",
        r"{A} (?:took|received|had|got|accepted|made|placed){+} (?:an? )?(?:[\w-]+ )*?(?:call"
        r"|phone call|telephone call)(?: [^@;.,]{0,40}?)? (?:from|to){B}",
        kind="call",
    ),
    rule(
        "at a meal given by B",
        rf"{{A}} [^@;:?]{{0,90}}?{_MEAL} (?:\w+ ){{0,3}}?(?:given|hosted|offered|held"
        rf"|thrown|laid on)(?: in \w+ honou?r)? by{{B}}",
        host="b",
    ),
    rule(
        "credentials",
        r"{A} (?:presented|presents|handed)(?: over)? [^@;.]{0,40}?(?:credentials"
        r"|letters? of credence)\b[^@;.]{0,30}? to{B}",
        kind="ceremony",
        host="b",
    ),
    rule(
        "credentials received",
        r"{A} (?:received|accepted|receives|accepts) (?:the |an? )?[^@;.]{0,80}(?:credentials"
        r"|letters? of credence)\b[^@;:.]{0,80}? (?:of|from|by)\b[^@;:.]{0,150}?:?,? "
        r"(?P<b>@(?:(?:[,;]|,? and)(?![^@]*(?:presence|attend|witness))[^@.:]{0,40}? @)*)(?!'s)",
        kind="ceremony",
        host="a",
    ),
    rule(
        "A thanked B for receiving her",
        r"{A} (?:thanked|thanks)(?P<to> )(?P<b>@) for (?:having )?(?:received?|receiving"
        r"|hosted|hosting|welcom(?:ed|ing)|met|meeting) (?:him|her|them|me|us)\b",
        host="b",
    ),
    rule("A saw B", r"{A} saw{B}(?= (?:in|on|at|for|last|again|#)|[;.,])"),
    rule(
        "face to face with B",
        r"{A} (?:came|come|comes|stood|sat|met) (?:face to face|across the table"
        r"|opposite)(?: (?:with|from|to))?{B}",
    ),
    rule(
        "A played with B",
        r"{A} (?:[^@;:]{2,90}? (?:after|before|while|by) )?(?:played|plays?|playing)"
        r" (?:an? )?(?:\w+ of )?(?:golf|tennis|chess|cards|\w*ball) with{B}",
    ),
    rule("A called in B", r"{A} called in{B}", host="a"),
    rule(
        "A, B hold talks",
        r"^(?P<p>@, @)(?P<fill>) (?:hold|meet|discuss|sign|talk|speak|exchange|confer"
        r"|review|agree)\b",
    ),
    rule("P presided", r"{P} (?:presided|preside|co-presided|co-hosted|co-host)\b"),
    noun_rule(
        "P at a meeting",
        r"(?P<p>@,? and @),? [a-z-]+(?: [^@;.,]{0,70}?)? (?:at|in|during|after|following|over)"
        r" (?:an? |their )(?:[\w-]+ ){0,4}?(?P<noun>meeting|session|talks|call|phone call"
        r"|conversation"
        r"|dinner|lunch|breakfast|discussion|encounter|audience|round table"
        r"|video ?(?:conference|call))\b"
        r"(?! of\b)",
    ),
    rule("P saw each other", r"{P} (?:saw|met|saw and spoke to|spoke to|talked to) each other"),
    noun_rule(
        "N brought P together",
        rf"{{N}}{_SHORT} (?:brought together|led by|headed by|chaired by"
        rf"|hosted by|gathered|involved|grouped){{Q}}",
    ),
    noun_rule(
        "delegations led by P",
        r"(?:delegations|sides|teams|parties)(?: [^@;.,]{0,30}?)? (?:led|headed|represented"
        r"|chaired) by{Q}",
    ),
    noun_rule(
        "pact of P",
        rf"{_PACT}{_SHORT} (?:reached|signed|initialled|inked|concluded|sealed"
        rf"|struck){_SHORT} (?:by|between){{Q}}",
        kind="ceremony",
    ),
)
