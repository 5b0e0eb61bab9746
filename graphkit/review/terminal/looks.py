"""What stands on the screen, as text with styles: words of sources are never markup."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized

from textual.content import Content

from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Passage, Proposal
from graphkit.model.visible import visible
from graphkit.review.context import Excerpt, excerpts
from graphkit.review.needs import Rest, actors_of, coming_along

_MARK = "bold reverse"
_NOUNS = {
    "actor": ("new person or institution", "new persons and institutions"),
    "meeting": ("meeting", "meetings"),
    "role": ("role", "roles"),
    "kinship": ("tie of kinship", "ties of kinship"),
}
_SIGNS = {None: "", "accept": "✓ ", "edit": "✎ ", "reject": "✗ ", "skip": "→ "}
_ASKS, _WAITS, _SAID = "$text-warning", "$text-error", "$text-primary"


def title(draft: Draft) -> Content:
    """Return the title of a draft's source."""
    return Content.styled(visible(draft.source.title), "bold")


def about(draft: Draft) -> Content:
    """Return day, publisher, language and id of a draft's source, and what is asked about it."""
    source = draft.source
    basis = "" if source.published_basis == "stated" else f" ({source.published_basis})"
    day = f"{source.published}{basis}" if source.published else "day unknown"
    told = (day, source.publisher, source.language, source.id)
    line = Content.styled(visible(" · ".join(filter(None, told))), "dim")
    asked = (Content.styled(f"? {visible(each)} (d answers)", _ASKS) for each in draft.questions)
    return Content("\n").join([line, *asked])


def source_words(draft: Draft, passages: Iterable[Passage]) -> tuple[Content, int]:
    """Return the paragraphs of the source with the passages marked, and where the first begins."""
    parts = list(excerpts(draft.source.text or "", passages))
    found = [_excerpt(each) for each in parts]
    at = next((nth for nth, each in enumerate(parts) if each.marked), 0)
    before = sum(len(each) + 2 for each in found[:at])
    start = parts[at].marked[0][0] if parts and parts[at].marked else 0
    return Content("\n\n").join(found), before + start


def headline(proposal: Proposal) -> Content:
    """Return what sort of thing is proposed and by which rules, behind the sign of a decision."""
    rules = visible(", ".join((proposal.rule, *proposal.seconded_by)))
    return Content.assemble(
        (f"{_SIGNS[proposal.decision]}{proposal.propose}", "bold"), "  ", (rules, "dim")
    )


def remarks(proposal: Proposal, draft: Draft, names: Mapping[str, str]) -> Content:
    """Return what is asked about a proposal, what it is said to be, and what it needs."""
    lines = [(f"? {each}", _ASKS) for each in proposal.questions]
    lines += [(f"? {each} does not say so", _ASKS) for each in proposal.doubted_by]
    lines += [(f"≠ {names.get(each, each)}", _SAID) for each in proposal.not_same]
    if isinstance(proposal, ActorProposal):
        if proposal.same_as:
            lines.append((f"= {names.get(proposal.same_as, proposal.same_as)}", _SAID))
    else:
        lines += _of_claim(proposal, draft, names)
    return Content("\n").join(Content.styled(visible(text), style) for text, style in lines)


def _of_claim(
    proposal: ClaimProposal, draft: Draft, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if proposal.adds_to:
        yield f"+ evidence for {proposal.adds_to}", _SAID
    for name, value in proposal.says.items():
        yield f"! here {name} is {value}", _ASKS
    along = [str(draft.proposals[at].record.id) for at in coming_along(draft, proposal)]
    if along and not proposal.decision:
        yield f"+ new: {', '.join(names.get(each, each) for each in along)}", _SAID
    decided = {
        each.record.id: each.decision
        for each in draft.proposals
        if each.propose == "actor" and not each.applied
    }
    for actor in dict.fromkeys(actors_of(proposal)):
        if actor not in along and decided.get(actor, "accept") not in ("accept", "edit"):
            yield f"waits: {names.get(actor, actor)} is not accepted", _WAITS


def keys(candidates: Sequence[object], kind: str) -> Content:
    """Return the keys that compare a proposal with a known record."""
    if candidates:
        return Content.styled(f"m it is this {kind}   n it is not   / find another", "dim")
    return Content.styled(f"/ find the known {kind} that it is", "dim")


def rest(kind: str, left: Rest, draft: Draft) -> str:
    """Return the question whether all that is left of a kind shall be accepted at once."""
    along = f", and {_count(left.along, 'actor')} in them" if left.along else ""
    stays = f"\n{left_out(kind, left)}" if left.asking else ""
    undated = "".join(f"\nNot answered yet (d): {visible(each)}" for each in draft.questions)
    return f"Accept {_count(left.taken, kind)} of this source{along}?{stays}{undated}"


def left_out(kind: str, left: Rest) -> str:
    """Return how many proposals of a kind stay open, and why."""
    why = "doubted, skipped, or asked about"
    return f"{_count(range(left.asking), kind)} left out: {why}, themselves or an actor in them"


def _count(each: Sized, kind: str) -> str:
    return f"{len(each)} {_NOUNS[kind][len(each) != 1]}"


def candidate(line: tuple[str, str], why: str) -> Content:
    """Return a known actor or claim that the proposed one may be, with the reason."""
    called, told = map(visible, line)
    return Content.assemble(
        (called, "bold"), f" ({told})" if told else "", (f"  {visible(why)}", "dim")
    )


def _excerpt(excerpt: Excerpt) -> Content:
    parts: list[tuple[str, str]] = []
    last = 0
    for start, end in excerpt.marked:
        parts.append((excerpt.text[last:start], ""))
        parts.append((excerpt.text[max(start, last) : end], _MARK))
        last = max(last, end)
    parts.append((excerpt.text[last:], ""))
    text = Content.assemble(
        "… " * excerpt.cut_before,
        *((visible(words, keep="\n"), style) for words, style in parts),
        " …" * excerpt.cut_after,
    )
    return text if excerpt.marked else text.stylize("dim")
