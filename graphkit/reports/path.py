"""How two actors are linked, as a document."""

from graphkit.analysis.paths import THROUGH, Chain, Found, Hop, date_of
from graphkit.model import Dataset, Kinship, Meeting, Role
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document


def path(dataset: Dataset, found: Found, *, quotes: bool = False) -> Document:
    """Return chains as a document, one section each."""
    chains = [{"hops": [_hop(dataset, hop) for hop in chain.hops]} for chain in found.chains]
    told = parts.Footnotes(dataset, quotes=quotes)
    sections = [
        _section(number, len(found.chains), chain, told)
        for number, chain in enumerate(found.chains, start=1)
    ]
    capped = f"showing {len(chains)} of the shortest chains; --all shows every one"
    notes = (capped,) if found.capped else ()
    body = {"paths": chains, "capped": found.capped}
    items = [
        {"chain": number, "hop": nth, **hop}
        for number, chain in enumerate(chains, start=1)
        for nth, hop in enumerate(chain["hops"], start=1)
    ]
    return document(body, items, *sections, *told.sections(), notes=notes)


def how(hop: Hop) -> str:
    """Return in words what the first actor of a hop is to the second."""
    claim = hop.link.claim
    if isinstance(claim, Meeting):
        return f"{hop.link.through} ({parts.occasion(claim)})"
    if isinstance(claim, Role):
        return f"{claim.title} of" if claim.person == hop.start.id else f"has as {claim.title}"
    return kin_word(claim, hop.start.id)


def kin_word(kinship: Kinship, start: str) -> str:
    """Return a kin tie in words, seen from `start`: "parent of" or "child of"."""
    word = kinship.relation.replace("_", " ")
    if kinship.person == start:
        return word
    return {"parent of": "child of", "member of": "has as member"}.get(word, word)


def _hop(dataset: Dataset, hop: Hop) -> parts.Json:
    claim = hop.link.claim
    return {
        "from": parts.ref(hop.start),
        "to": parts.ref(hop.end),
        "through": _through(hop),
        "relation": how(hop),
        "meeting": claim.id if isinstance(claim, Meeting) else None,
        "date": date_of(claim),
        "inferred": hop.link.inferred,
        "disputed": hop.disputed,
        "others": hop.others,
        "evidence": parts.evidence(dataset, claim.evidence),
    }


def _through(hop: Hop) -> str:
    """Return the word that `--through` has for a hop."""
    return next(word for word, relations in THROUGH.items() if hop.link.through in relations)


def _section(number: int, of: int, chain: Chain, told: parts.Footnotes) -> Section:
    rows = tuple(
        (
            hop.start.name,
            how(hop) + parts.marks(inferred=hop.link.inferred, disputed=hop.disputed),
            hop.end.name,
            date_of(hop.link.claim) or "-",
            f"{hop.others} more" if hop.others else "",
            told.cell(hop.link.claim.evidence),
        )
        for hop in chain.hops
    )
    names = " > ".join([chain.hops[0].start.name, *(hop.end.name for hop in chain.hops)])
    columns = ("From", "How", "To", "Date", "Also", told.column)
    return Section(f"Chain {number} of {of}: {names}", columns, rows)
