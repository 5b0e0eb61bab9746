"""Rules of what is done face to face: things handed over, tables shared, farewells said.

Whoever does these with another has met him or her, whatever it was about.
"""

from graphkit.extract.meetings.rule import Rule, noun_rule, rule
from graphkit.extract.meetings.talks import THINGS

_SHARED = (
    r"shared? (?:an?|the|his|her) (?:[\w-]+ )?(?:sauna|meal|table|stage|platform|podium|taxi|car"
    r"|plane|flight|cab|drink|coffee|lunch|dinner|sofa|box|carriage|cigar|toast|bottle|joke)"
)
_GLAD = (
    r"(?:pleasure|honou?r|privilege|great|good|nice|wonderful|pleased|delighted|honou?red|happy"
    r"|glad|proud) to (?:have )?(?:meet|met|see|seen|welcome|welcomed|receive|received|host|hosted"
    r"|greet|catch up|sit down|speak|talk|join|exchange views)(?: with| to)?"
)
_SAY = r"(?:said|says|wrote|writes|tweeted|posted|added|told|shared|noted|remarked|commented)"
_TABLE = r"(?:(?:one|a|the|his|her) [\w ]{0,15}table|one room|the same room|one roof)"
_SIDE = r"(?:delegation|mission|side|team|party|group)"
_LED = r"\b(?:led|headed|represented|chaired)(?: [\w-]+){0,3} by"

ACTS: tuple[Rule, ...] = (
    rule("A shared N with B", rf"{{A}} {_SHARED} with{{B}}", kind="other"),
    rule(
        "P shared N",
        rf"{{P}} (?:{_SHARED}|came face to face|crossed paths|were (?:seen|photographed|pictured)"
        r" together|(?:sat|stood|walked) (?:side by side|opposite each other|arm in arm))\b",
        kind="other",
    ),
    rule(
        "A crossed paths with B",
        r"{A} (?:crossed paths|rubbed shoulders|clinked glasses|broke bread) with{B}",
        kind="other",
    ),
    rule(
        "A took leave of B",
        r"{A} (?:(?:bade|bid|bids|said|says|waved) (?:farewell|goodbye|good-bye) to"
        r"|(?:took|takes) (?:\w+ )?leave of|made (?:his|her) farewells to"
        r"|paid (?:his|her|their) (?:\w+ )?respects to){B}",
    ),
    rule("A received N from the hands of B", r"{A} [^@;:]{2,80} (?:from|at) the hands? of{B}"),
    rule(
        "A handed N to B",
        rf"{{A}} (?:handed|hands)(?: over)? [^@;.]{{0,60}}?\b(?:{THINGS.pattern})\b"
        r"[^@;.]{0,60}? to{B}",
    ),
    rule(
        "A got through to B",
        r"{A} (?:got|was put|put a call|rang) through to{B}",
        kind="call",
    ),
    rule(
        "A held a press conference with B",
        r"{A} (?:held|gave|addressed|hosted) [^@;.]{0,40}(?:conference|briefing),?"
        r" (?:jointly|together|alongside)(?: with)?{B}",
        kind="other",
    ),
    rule(
        "A made time for B",
        r"{A} (?:made|found|took|set aside) (?:the |some |an? |half an )?(?:[\w-]+ )?"
        r"(?:time|hours?|minutes|moment) for{B}",
        host="a",
    ),
    rule(
        "A was on the line with B",
        r"{A} (?:on|got on) the (?:line|phone|telephone){+} (?:with|to){B}",
        kind="call",
    ),
    rule(
        "A met a body headed by B",
        r"{A} (?:met|addressed|briefed|visited|hosted|received|spoke|appeared|worked|sat"
        r"|(?:held|had) {N})"
        r"(?: (?:to|with|before|down with))? [^@;.,]{3,70}?,? (?:headed|chaired|led) by{B}",
    ),
    rule("A ..., meeting B", r"{A} [^@;:.]{3,80}?, (?:meeting|seeing|calling on)(?: with)?{B}"),
    rule("A called up B", r"{A} called up{B}", kind="call"),
    rule(
        "A called B to",
        r"{A} (?:called|calls)(?: up)? (?P<b>@)(?= (?:to (?:say|congratulate|offer|discuss|thank"
        r"|ask|tell|express|warn|convey|inform|wish|apologi[sz]e|urge|brief|protest)|(?:on )?#"
        r"|again|twice|late|early))",
        kind="call",
    ),
    rule(
        "A walked over to B",
        r"{A} (?:walked|went|strode|came|leaned) (?:over|across|up)(?: [^@;,]{0,30})? to{B}",
    ),
    rule(
        "A took B out",
        r"{A} (?:took|takes|drove|drew|pulled|invited) (?P<b>@)(?: out)?"
        r" (?:aside|to one side|(?:for|to|on) (?:an? |the )?(?:\w+ )?"
        r"(?:walk|drive|ride|stroll|lunch|dinner|drink|coffee|meal|breakfast|sail|boat))\b",
        host="a",
    ),
    rule(
        "A seated B beside C", r"{A} (?:seated|placed|sat) (?P<p>@ (?:next to|beside|opposite) @)"
    ),
    rule(
        "A had an hour of B",
        r"{A} (?:had|has|got|gets|was given|spent|spends) (?:an?|half an|\w+) (?:\w+ )?"
        r"(?:hours?|minutes)(?: or so)? (?:of|with){B}",
    ),
    rule(
        "A sat next to B",
        r"{A}[^@;]{0,80}? (?:seated|sat|sits|sitting)(?: at [^@;,]{2,30})?"
        r" (?:next to|beside|opposite|alongside){B}",
    ),
    rule(
        "with B, A discussed",
        r"(?:^|[,;] )with (?P<b>@),? (?P<a>@)(?P<fill>(?: (?:also|then|later))?)"
        r" (?:discussed|reviewed|spoke|talked|exchanged|agreed|signed|held|explored|raised"
        r"|addressed|had|examined|considered|took up|went over)\b",
    ),
    rule(
        "A was seen with B",
        r"{A} (?:seen|spotted|photographed|pictured)\b[^@;.]{0,50}? (?:with|alongside|beside){B}",
        kind="other",
        passive=True,
    ),
    rule("A agreed with B on", r"{A} (?:agreed|agrees)(?: \w+ly)? with{B}(?= (?:on|to) )"),
    rule("A worked with B on #", r"{A} (?:on )?# (?:also )?worked with{B}"),
    rule(
        "A brought P to a table",
        rf"{{A}} (?:brought|seated|got|gathered|assembled|sat){{Q}} (?:together|down together"
        rf"|(?:to|round|around|at|in|into|under) {_TABLE})",
        host="a",
    ),
    rule(
        "A's host was B",
        r"(?P<a>@)(?P<fill>)(?:'s|[^@;]{3,120}?(?:,|,? where|,? and) (?:his|her)) (?:[\w-]+ ){0,2}?"
        r"(?:host|hostess|interlocutor|guide|dinner companion)s?\b[^@;.]{0,50}? (?:was|were)"
        r"(?: [\w-]+)?{B}",
        host="b",
    ),
    rule(
        "A and his host",
        r"(?P<p>@,? and (?:his|her) (?:[\w-]+ )?(?:host|hostess|guest|visitor),? @)",
    ),
    noun_rule(
        "for A it was N with B",
        r"for (?P<a>@)(?P<fill>),? (?:it|this|that) was {N}[^@;.]*? with{O}",
    ),
    rule(
        "A, opposite B",
        r"(?:^|[,;:–—] ?|\band )(?:also )?(?:seated|sitting|standing|waiting|receiving|greeting"
        r"|welcoming|meeting|hosting|facing|opposite"
        r"|(?:pictured|photographed|seen) with|on hand to \w+|there to \w+)\b[^@;.]{0,30}"
        r" (?P<b>@)(?!'s)(?P<fill>)[^@;.]{0,60}? (?:was|were|is|are|sat|stood)(?: [\w'-]+){0,3}?"
        r" (?P<a>@(?:(?:, @)*,? and @)?)(?!'s)",
    ),
    noun_rule(
        "sides led by A and by B",
        rf"{_LED} (?P<a>@)(?P<fill>)(?!'s)[^@;.]{{0,40}}?(?:,|,? and|,? while)"
        r" [^@;.,]{3,60}? by{B}(?!.* by @)",
    ),
    noun_rule(
        "side led by A, his counterpart was B",
        rf"{_LED} (?P<a>@)(?P<fill>),? (?:and|while) (?:his|her) (?:[\w-]+ )?counterpart"
        r" (?:was|is) (?P<b>@)",
    ),
    noun_rule(
        "side led by A; the other by B",
        rf"\b{_SIDE}\b[^@;.]{{0,40}}{_LED} (?P<a>@)(?P<fill>)(?:;|,|,? and|,? while) (?:and )?"
        rf"(?:[^@;.]{{0,40}}\b{_SIDE}(?:,| [^@;.]{{0,20}})?|(?:the|for) [\w' -]{{2,30}},)"
        r" by (?P<b>@)",
    ),
    noun_rule(
        "sides led by A, while B",
        rf"{_LED} (?P<a>@)(?P<fill>),? (?:while|with) (?P<b>@)(?=[.,;]| (?:leading|heading)\b|$)",
    ),
    noun_rule(
        "A led the side, B the other",
        rf"(?P<a>@)(?P<fill>) (?:is |was )?(?:led|headed|leading|heading)"
        rf" (?:[^@;.]{{0,60}}\b{_SIDE}|@|[^@;.]{{0,40}}\bfor [\w ]{{2,30}})"
        rf"(?:;|,|,? and|,? while)(?: with)?(?: the)?(?: visiting)? (?P<b>@)(?=[.;]|$|"
        rf" (?:is |was )?(?:led|headed|leading|heading)\b"
        rf"|,? (?:the|that|for)\b[^@;.]{{0,30}}\b{_SIDE})",
    ),
    noun_rule(
        "leading the side was A, the other B",
        rf"\b(?:leading|heading) [^@;.]{{0,40}}\b{_SIDE} (?:was|were) (?P<a>@)(?P<fill>)"
        rf"(?:;|,|,? and|,? while) [^@;.]{{0,40}}\b{_SIDE}\b[^@;.]{{0,30}}(?P<b>@)",
    ),
    noun_rule(
        "leading the sides were P",
        r"\b(?:leading|heading) (?:the|both) (?:two )?(?:sides|delegations|teams) were{Q}",
    ),
    rule(
        "A signed for the one, B for the other",
        r"(?P<a>@)(?!'s)(?P<fill>)(?: [^@;.]{0,60})? (?:signed|negotiated|spoke)\b[^@;.]{0,80}?"
        r" (?:for|on behalf of) [^@;.]{2,60}?(?:,| and|,? while)(?: and)? (?P<b>@)[^@;.]{0,60}?"
        r" (?:for|on behalf of)\b",
        kind="ceremony",
    ),
    rule(
        "for the one A, for the other B",
        r"\bfor [\w ]{2,30} was (?P<a>@)(?P<fill>)[;,] (?:and )?for [\w ]{2,30},? (?P<b>@)",
    ),
    rule(
        "A with B",
        r"^(?P<a>@)(?P<fill>),? (?:together |pictured |seen |here )?with{B}[^@;,:]{0,90}$",
        kind="other",
    ),
    noun_rule(
        "signing by P",
        r"\b(?:signing|signature|initialling)\b[^@;.]{0,60}?,? by{Q}",
        kind="ceremony",
    ),
    rule("signatures of P", r"signatures? of (?P<p>@,? and (?:of )?@)", kind="ceremony"),
    rule("A was glad to see B", rf"{{A}} (?:(?!would|will|hope)[^@;]){{0,60}}?{_GLAD}{{B}}"),
    rule(
        '"glad to see B", A said',
        rf"{_GLAD}{{O}}[^@]{{0,160}}(?:[\"”],? |, (?={_SAY}))(?:{_SAY} )?(?P<a>@)(?P<fill>)",
    ),
    rule(
        '"met B", A said',
        rf"(?:^|[\"“:] ?|'' ?)(?:(?:i|we) )?(?:have |had |just |also )*(?:spoke|spoken|met|talked"
        rf"|sat down|caught up|dined|called on|hosted|received|welcomed)(?: to| with)?{{O}}"
        r"[^@\"”]{0,120}"
        rf"(?:[\"”]|''),? (?:[a-z ]{{2,40}} )?(?P<a>@)(?P<fill>),? {_SAY}",
    ),
    noun_rule(
        '"good talks with B", A said',
        rf"(?:^|[\"“:] ?)(?:an? |had an? )?{{N}}(?: [^@;.,]{{0,40}}?)? with{{O}}[^@]{{0,160}}"
        rf"[\"”],? (?:{_SAY} )?(?P<a>@)(?P<fill>)",
    ),
)
