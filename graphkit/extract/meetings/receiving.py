"""Rules of meetings in which one receives another: who is host is known."""

from graphkit.extract.meetings.rule import Rule, noun_rule, rule
from graphkit.extract.meetings.verbs import PURPOSES

RECEIVING: tuple[Rule, ...] = (
    rule(
        "A received B",
        r"{A} (?:received|receives?|receiving|hosted|hosts?|hosting|greeted|greets"
        r"|entertained|fêted|feted|welcomed|welcomes?|welcoming|played host to"
        r"|rolled out the red carpet for){+}(?: visiting)?{B}(?! (?:decision|proposal|remarks"
        r"|statement|offer))",
        host="a",
    ),
    rule(
        "A received a visit from B",
        r"{A} (?:received|receives?|had|hosted|got) (?:an? )?(?:[\w-]+ )*?"
        r"(?:visits?|calls?|visitors?)"
        r"(?: [^@;.]{0,50}?)? from{B}",
        host="a",
    ),
    rule(
        "A had B to dinner",
        r"{A} (?:had|has|have)(?: had)? (?P<b>@)(?: (?:in|over))? (?:to|for) (?:[\w-]+ ){0,3}?"
        r"(?:dinner|lunch|breakfast|tea|coffee|drinks|supper)\b",
        host="a",
    ),
    rule(
        "A went out to receive B",
        r"{A} (?:came|went|drove|flew|travelled|walked)(?: [\w#-]+){0,7}? to"
        r" (?:receive|welcome|greet|meet|collect|pick up){B}"
        r"(?= (?:on|at|when|as|off)\b|[,.;]|$| #)",
        host="a",
    ),
    rule("A was introduced to B", r"{A} (?:introduced|presented) to{B}", passive=True),
    rule(
        "A gave B an audience",
        r"{A} (?:gave|granted|gives?|grants?) (?:an? )?(?:[\w-]+ )?(?:audience|dinner|lunch"
        r"|banquet|reception|luncheon){+} (?:to|for|in honou?r of)(?: [a-z]+){0,3}?{B}",
        host="a",
    ),
    rule(
        "A had an audience of B",
        r"{A} (?:had|has|have|received|obtained) (?:an? )?(?:[\w-]+ ){0,2}?audience (?:of|with){B}",
        host="b",
    ),
    rule(
        "A hosted a dinner for B",
        r"{A} (?:hosted|hosts|held|threw|laid on"
        r"|offered) (?:an? )?(?:[\w-]+ ){0,4}?(?:dinner|lunch|luncheon|banquet|reception"
        r"|breakfast|ceremony|talks)(?: [^@;.]{2,50}?)? (?:for|in honou?r of){B}",
        host="a",
    ),
    rule(
        "B was received by A",
        r"{A} (?:received|greeted|welcomed|hosted|met|seen|entertained|seen off|briefed"
        r"|accompanied to [^@]{3,40}|shown around|treated to [^@]{3,30}"
        r"|granted an audience)\b(?:[^@;.,]{0,60}?),? by{B}",
        host="b",
        passive=True,
    ),
    rule(
        "A was given a welcome by B",
        r"{A} (?:given|extended|accorded|afforded) (?:an? )?(?:[\w-]+ ){0,3}?(?:welcome|reception)"
        r"[^@;.,]{0,40}? by{B}",
        host="b",
        passive=True,
    ),
    rule(
        "the guest of B",
        r"{A}(?:[^@;.]{0,70}?) (?:as|was|were)(?: \w+ly| also| then| later)?"
        r" (?:the |an? |an? official )?guests? of{B}",
        host="b",
    ),
    rule(
        "A called on B",
        r"{A} (?:called|calls?|calling|(?:paid|made|pays?) (?:an? )?(?:[\w-]+ )*?"
        r"(?:calls?|visits?|respects)(?: of courtesy)?|dropped in"
        r"|looked in){+} (?:on|upon|to){B}(?!,? (?:not )?to "
        rf"(?!{'|'.join(sorted(PURPOSES))}))",
        host="b",
    ),
    rule(
        "A paid B a call",
        r"{A} (?:paid|pays?|paying|made) (?P<b>@) (?:an? )?(?:[\w-]+ ){0,3}?(?:calls?|visits?)\b",
        host="b",
    ),
    noun_rule("visit of A to B", r"\bvisits? (?:of|by) (?P<a>@)(?P<fill>)[^@;.,]{0,40} to{B}"),
    noun_rule(
        "call from A to B",
        r"\b(?:phone|telephone|video|courtesy) call from (?P<a>@)(?P<fill>) to{B}",
    ),
    noun_rule(
        "among the guests of A were B",
        r"\bamong (?:the|those) (?:guests|visitors|callers|diners) [^@;.]{2,40}? of (?P<a>@)"
        r"(?P<fill>)[^@;.,]{0,30} (?:was|were){O}",
    ),
    noun_rule(
        "call received by A from B",
        r"\bcalls? (?:received|taken) by (?P<a>@)(?P<fill>) from{B}",
    ),
    rule("A visited B", r"{A} (?:visited|visits)(?= @)(?! visiting){B}", host="b"),
    rule(
        "A told visiting B",
        r"{A} (?:told|tells|telling|assured|informed|thanked|urged|asked|briefed"
        r"|congratulated)(?: the)? visiting(?P<visit>) ?(?P<b>@)",
        host="a",
    ),
    rule(
        "A told B at N",
        r"{A} (?:told|tells|assured|informed|urged|asked|thanked|congratulated"
        r"|conveyed [^@;.]{0,40}?to) (?P<b>@)[^@;]{0,160}? (?:during|at|in) (?:a|an|the|his"
        r"|her|their|today's)? ?(?:{N}|(?:[\w-]+ )?ceremony)",
    ),
    rule(
        "in another N, A spoke to B",
        r"\b(?:in|at|during) (?:another|an? (?:separate|earlier|later|different)) {N},?"
        r" (?P<a>@)(?P<fill>) [^@;.,]{3,60}{B}",
    ),
    rule(
        "A conveyed to B during N",
        r"{A} [^@;.]{3,60}? to (?P<b>@)(?!'s) (?:during|in|at) (?:a|an|the|his|her|their) {N}",
    ),
)
