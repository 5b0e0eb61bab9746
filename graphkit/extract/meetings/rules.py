"""The rules of meetings, in a table: a new way to word a meeting is one new line.

`words` are matched against the bones of a sentence; `graphkit.extract.meetings.grammar`
says what the letters in braces stand for.  `host` is the piece that receives.
"""

from graphkit.extract.meetings.acts import ACTS
from graphkit.extract.meetings.general import GENERAL
from graphkit.extract.meetings.receiving import RECEIVING
from graphkit.extract.meetings.rule import Rule, noun_rule, rule

_HOLD = (
    r"(?:held|holds?|holding|had|has|have|having|conducted|conducts?|convened|began|started|opened"
    r"|concluded|resumed|wrapped up|chaired|co-chaired|co-chairs?|co-hosted|took part in|attended"
    r"|attends?|joined|engaged in|entered|continued|launched|went into|met for|completed|finished)"
)
_MEET = r"(?:met|meets|meet|meeting)(?: up)?"
_BY_PHONE = (
    r"(?:by (?:tele)?phone|on the (?:tele)?phone|over the (?:tele)?phone|via (?:phone"
    r"|video)[\w -]*)"
)

_ONE: tuple[Rule, ...] = (
    # one meets another
    rule(
        "A brought B to N with C",
        r"(?P<a>@(?:,? who)?(?: (?:[a-z]+|on #|#)){0,3}? (?:led|brought|took|accompanied|joined"
        r"|escorted|ushered) @(?:, @)*(?:,? and @)?)(?P<fill>) (?:to|into|at|in|for) {M},? with{B}",
    ),
    rule(
        "A took B to see C",
        r"(?P<a>@ (?:took|brought|accompanied|led|escorted) @)(?P<fill>)(?: along)? to"
        r" (?:see|meet|call on){B}",
        host="b",
    ),
    rule("A met B", rf"{{A}} {_MEET}{{+}}(?:, [^@;,]{{3,40}},)?(?: with)?{{B}}"),
    rule("A held talks with B", rf"{{A}} {_HOLD}(?! yet to\b) {{M}},? with{{B}}"),
    rule(
        "A chaired N with B",
        r"{A} (?:co-)?(?:chaired|chairs?|chairing|hosted) [^@;]{3,120}? with{B}",
    ),
    rule(
        "A spoke by phone with B",
        rf"{{A}} (?:spoke|speaks|talked|talks|conferred|chatted"
        rf"|consulted){{+}} {_BY_PHONE}{{+}} (?:with|to){{B}}",
        kind="call",
    ),
    rule(
        "A spoke with B by phone",
        r"{A} (?:spoke|speaks|talked|talks|conferred){+} (?:with|to){B}{+}(?<=phone)",
        kind="call",
    ),
    rule(
        "A caught up with B",
        r"{A} (?:caught up|catch(?:es)? up|came together|comes? together|got together"
        r"|gets? together|touched base|supped|had supper){+} with{B}",
    ),
    rule("A ran into B", r"{A} (?:ran|bumped) into{B}", kind="other"),
    noun_rule(
        "A headed to N with B",
        r"{A} (?:headed|went|moved|drove|flew|travelled|traveled)(?: on)? to (?:[^@;:]{2,40}? for"
        r" )?(?:an? )?{N} with{B}",
    ),
    noun_rule(
        "N: A with B",
        r"\b(?:bilaterals|meetings|calls)\b[^@.]{0,80}(?::|@ with @[^.]*?;) (?P<a>@)(?P<fill>)"
        r" with (?P<b>@)",
    ),
    rule(
        "A joined B for talks",
        r"{A} (?:joined|linked up with){B}(?: and [a-z ]{3,40}?)?{+} (?:for|at|in) {N}",
    ),
    rule(
        "A telephoned B",
        r"{A} (?:telephoned|telephones|phoned|phones|rang up|rang){B}",
        kind="call",
    ),
    rule(
        "A phone call to B",
        r"{A} (?:made|placed|had|gave) (?:a |an )?[\w -]{0,20}?(?:phone"
        r"|telephone) call (?:to|with){B}",
        kind="call",
    ),
    rule(
        "A conferred with B",
        r"{A} (?:conferred|confers?|huddled|consulted|consults?|parleyed|negotiated"
        r"|deliberated|closeted|spoke|speak|speaks|spoken|talked|talks?){+} (?:with|to){B}",
    ),
    rule(
        "A sat down with B",
        r"{A} (?:sat|sits? down|sitting)(?: down| together)?(?: [^@;.,]{1,40}?)?"
        r" (?:with|alongside){B}",
    ),
    rule(
        "A dined with B",
        r"{A} (?:dined|dines?|dining|lunched|breakfasted|had (?:\w+ )?(?:lunch|dinner"
        r"|breakfast|tea|coffee)|drank tea|shared a (?:meal|dinner|lunch)"
        r"|ate [\w -]{3,30}?){+} with{B}",
    ),
    rule("A shook hands with B", r"{A} (?:shook|shakes?|shaking) hands{+} with{B}"),
    rule(
        "A exchanged views with B",
        r"{A} (?:exchanged?|exchanges|exchanging) (?:[\w'-]+ ){0,3}?(?:views|opinions|ideas"
        r"|notes)\b[^@;]{0,70}? with{B}",
    ),
    rule(
        "A discussed N with B",
        r"{A} (?:discuss|discusses|discussed|discussing|reviewed|explored|raised"
        r"|went over|talked over|addressed|took up(?! (?:the|his|her|office|dut))|taken up"
        r"|worked out|thrashed out|ironed out)"
        r" [^@;.]{3,110}? with{B}",
    ),
    rule(
        "A signed N with B",
        r"{A} (?:signed|signs?|signing|inked|initialled) [^@;.]{3,110}? with{B}",
        kind="ceremony",
    ),
    rule("A spent time with B", r"{A} (?:spent|spends?) [^@;.]{2,50}? with{B}", kind="other"),
    rule(
        "A saw B",
        r"{A} (?:came|went|flew|travelled|traveled|visited|drove|returned|called in|dropped in"
        r"|(?:taken|brought|led|driven|ushered|shown)(?: in(?:to)?)?)"
        r"(?: [\w#-]+){0,7}? (?:to )?(?:see|meet|visit"
        r"|consult|tell|brief|persuade|confront|plead|say [\w ]{1,20} to)(?: with)?{B}",
    ),
    rule("A sees B", r"{A} see(?: also)?{B}"),
    rule(
        "A talked with B when they met",
        rf"{{A}} [^@;]{{3,120}}? with (?P<b>@) when (?:they|the two|both) (?:(?:last|first"
        rf"|both) )?(?:{_MEET}|sat down|spoke|talked|dined|lunched|conferred)\b",
    ),
    rule(
        "A interpreted for A when he met B",
        rf"(?P<a>@[^@;.]{{0,30}} interpreted for @)(?P<fill>) (?:when|as|while) (?:he|she|they)"
        rf" (?:{_MEET}|sat down|spoke|talked|dined|lunched|conferred)(?: [^@;.,]{{0,40}}?)?"
        rf"(?: with)?{{B}}",
    ),
    rule(
        "A met several, B among them",
        r"{A} (?:met|received|hosted|welcomed|greeted|entertained|saw|had talks"
        r"|held talks|held meetings|spoke)"
        r" [^@;.]{3,90}?, (?:among (?:them|whom(?: were)?)|including|notably|namely){O}",
    ),
    rule(
        "those who met A were B",
        r"(?:\b[Tt]hose|^[Oo]thers) (?:who (?:had |have |also )?(?:met|saw|received|visited|spoke)"
        r"|meeting|receiving|visiting|to meet)(?: up)?(?: with)? (?P<a>@)(?P<fill>)"
        r"(?: (?:on )?#| in [\w' -]{3,25}?)?,? (?:were|was|are|included?|includes)(?: also)?:?{O}",
    ),
    rule(
        "A gave B dinner",
        r"{A} (?:gave|gives?|granted|grants|offered|offers) (?P<b>@)"
        r" (?:[\w-]+ ){0,3}?(?:dinner|lunch|supper|tea"
        r"|audience|minutes|hours?|interview)\b",
        host="a",
    ),
    rule(
        "A introduced B to C",
        r"(?P<a>@ (?:introduced|presented) @)(?P<fill>) to{B}",
    ),
    rule(
        "A's caller was B",
        r"(?P<a>@)'s (?P<fill>)(?:[\w-]+ ){0,2}?(?:callers?|visitors?|guests?)\b[^@;.]{0,50}?"
        r" (?:was|were|included)(?: [\w-]+)?{B}",
        host="a",
    ),
    rule(
        "A toured with B",
        r"{A} (?:toured|inspected|visited|opened|inaugurated|unveiled|viewed|attended"
        r"|watched) [^@;.]{3,80}?(?:,? alongside"
        r"|,? in the company of|,? accompanied by|(?<!together)(?<!along),? with){B}",
        kind="other",
    ),
    rule(
        "A was shown around by B",
        r"{A} shown (?:around|round|over|through) [^@;.]{2,70}? by (?:its|the"
        r"|their) ?(?:director|head)?,? ?{B}",
        kind="other",
        host="b",
        passive=True,
    ),
    rule(
        "A showed B around",
        r"{A} (?:showed|shows|took|guided|walked){B}"
        r" (?:around|round|over|through|the|his|her|its)\b",
        kind="other",
        host="a",
    ),
)
_SEVERAL: tuple[Rule, ...] = (
    # several meet one another
    rule(
        "P met",
        rf"{{P}} {_MEET}\b(?!{{+}}(?: with)?(?: [\w-]+){{0,4}} @)(?! (?:the|this|these"
        rf"|those|a|an) (?:need|demand|challenge|goal|target|press|media|deadline|criteri"
        rf"|requirement|standard))",
    ),
    rule(
        "P held talks",
        rf"{{P}} (?!attend|joined|took part){_HOLD} {{N}}"
        r"(?!(?: [^@.;]{0,120})? with(?: [\w-]+){0,5} (?:@|\w+s\b))",
    ),
    rule(
        "P spoke",
        r"{P} (?:(?:spoke|speak|talked|talk)(?= (?:by|on|over|via|for|again|about|#|today|this|last"
        r"|late|early|earlier|twice|briefly|privately|separately|yesterday|in person)\b| #)"
        r"|conferred|consulted|negotiated|dined|lunched|sat down|sat together"
        r"|(?:came|got) together(?= (?:for an?|in|at|on|to discuss)\b)"
        r"|shook hands|exchanged views|exchanged ideas|discussed|reviewed|huddled"
        r"|converse[ds]?"
        r"|exchanged)\b(?!{+} (?:with|to) @)(?![^@.;]{0,60} with(?: [\w-]+){0,3} @)",
    ),
    rule(
        "P signed",
        r"{P} (?:signed|inked|initialled|put their (?:signatures|names) to"
        r"|witnessed the signing|oversaw the signing|went on to sign|sketched"
        r"|issued a joint|signs?|signing)\b",
        kind="ceremony",
    ),
    rule(
        "P led the sides",
        r"{P} (?:led|headed|chaired|co-led)(?: [\w.'-]+){0,6} (?:sides|delegations|teams|dialogue"
        r"|talks|consultations|negotiations|meeting|session|round)\b",
    ),
    rule("represented by P", r"represented by{Q}[^@;.]{0,80}?(?:met|held|reached|agreed|signed)"),
    noun_rule("co-chaired by P", r"(?:co-)?chaired(?: jointly)? by{Q}", kind="consultation"),
    rule(
        "A hosted talks between P",
        r"{A} (?:hosted|hosts|mediated|brokered|facilitated|convened|moderated|chaired"
        r"|presided over)"
        r" {N}(?: [^@;.,]{0,60}?)? (?:between|of|among|with){Q}",
        host="a",
    ),
    noun_rule(
        "in their N, P said",
        r"\b(?:in|at|during|after|following) their {N}[^@;,]{0,60}, (?P<p>@(?:, @)*,? and @)(?!'s)",
    ),
    # nouns
    noun_rule(
        "talks between P",
        r"{N}(?: [^@;.,]{0,60}?)? (?:between|(?<!honour )(?<!honor )of|among|involving"
        r"|bringing together|held by)"
        r"(?: the)?{Q}(?!,? and (?:the|an?) (?:[\w-]+ ){0,3}(?:delegations?|groups?|envoys)\b)",
    ),
    noun_rule("A's talks with B", r"(?P<a>@)'s (?P<fill>){N}(?: [^@;.,]{0,50}?)? with{O}"),
    noun_rule(
        "his talks with B",
        r"{A}(?:[^@;.]{0,90}? (?:his|her|their)|[^@;.,]{0,60}? (?:a|an"
        r"|the)) {N}(?: [^@;.,]{0,40}?)? with{O}",
    ),
    noun_rule("talks of A with B", r"{N}(?: [^@;.,]{0,40}?)? (?:of|by) (?P<a>@)(?P<fill>) with{O}"),
    noun_rule(
        "in talks with B, A said",
        r"(?:[Ii]n|during|at|after|following|before|opening|speaking at|speaking after"
        r"|on the sidelines of) (?:a|an|the|his|her|their"
        r"|today's)? ?{N}(?: [^@;.,]{0,60}?)? with{O}(?=,| (?:in|at|on|here|about|over|#)\b)"
        r"[^@;.]{0,140}?,? "
        r"(?P<a>@)(?!'s)(?P<fill>(?: (?:also|had|has|then|later))?) {S}",
    ),
    noun_rule(
        "A said in talks with B",
        r"{A} {S}\b[^@;]{0,170}? (?:in|during|at|after|following|on|over) (?:a|an|the|his"
        r"|her|their)? ?{N}(?: [^@;.,]{0,40}?)? with{O}",
    ),
    noun_rule(
        "A, in talks with B, said",
        r"(?P<a>@)(?!'s)(?P<fill>), (?:in|during|at|after|following) (?:a|an|the|his"
        r"|her)? ?{N}(?: [^@;.,]{0,40}?)? with{O}",
    ),
    noun_rule(
        "P talks",
        r"(?P<p>@(?:-|–| and )@)"
        r"(?! (?:was|were|are|is|had|have|has|will|held|hold|attend\w*|got|missed|skipped)\b) {T}",
    ),
    rule(
        "B, whom A met",
        r"(?P<b>@),? (?:whom?|that) (?P<a>@)(?P<fill>(?: (?:also|had|has|have|will|last"
        r"|first|recently))*) (?:met|meets?|received|hosted|visited|saw|welcomed"
        r"|(?:went|came|flew|travelled) to (?:see|meet))\b",
    ),
    noun_rule(
        "talks that A held with B",
        r"{N},? (?:which|that) (?P<a>@)(?P<fill>(?: (?:had|has|have|also))*)"
        r" (?:held|had|conducted|chaired|concluded|opened)\b[^@;.]{0,60}? with{O}",
    ),
    rule(
        "B, with whom A met",
        rf"(?P<b>@),? with whom (?P<a>@)(?P<fill>(?: (?:also|had|has|have|will|last|first"
        rf"|recently))*) (?:{_HOLD}|met|spoke|talked|discussed|conferred|dined|signed)\b"
        r"(?!(?: [\w-]+){0,3} (?:child|children|sons?|daughters?)\b)",
    ),
)
RULES: tuple[Rule, ...] = (*_ONE, *RECEIVING, *_SEVERAL, *GENERAL, *ACTS)
"""Tried in this order; words that a rule has read are left to it."""
