"""What stands on the screen, as text with styles: words of sources are never markup."""

from collections.abc import Iterable, Iterator, Mapping, Sized

from rich.text import Text

from graphkit.model import Actor, PartialDate
from graphkit.model.drafts import ActorProposal, Draft, Passage, Proposal
from graphkit.model.visible import visible
from graphkit.review.context import Excerpt, excerpts
from graphkit.review.needs import Rest, actors_of
from graphkit.store.writing import fields_of

MARK = "bold reverse"
_NOUNS = {
    "actor": ("new person or institution", "new persons and institutions"),
    "meeting": ("meeting", "meetings"),
    "role": ("role", "roles"),
    "kinship": ("tie of kinship", "ties of kinship"),
}
SIGNS = {None: " ", "accept": "✓", "edit": "✎", "reject": "✗", "skip": "→"}


def heading(draft: Draft) -> Text:
    """Return the source's title, publisher and day on one line."""
    source = draft.source
    about = [each for each in (source.publisher, _words(source.published), source.language) if each]
    return Text.assemble((visible(source.title), "bold"), f"  {visible(' · '.join(about))}")


def source_words(draft: Draft, passages: Iterable[Passage]) -> Text:
    """Return the paragraphs of the source with the passages marked."""
    parts = [_excerpt(each) for each in excerpts(draft.source.text or "", passages)]
    return Text("\n\n").join(parts)


def record(proposal: Proposal, names: Mapping[str, str]) -> Text:
    """Return what is proposed: a line a field, ids with the names they stand for."""
    sign = SIGNS[proposal.decision]
    rules = visible(", ".join((proposal.rule, *proposal.seconded_by)))
    text = Text.assemble((f"{sign} {proposal.propose}", "bold"), "  ", (rules, "dim"))
    for line in _lines(fields_of(proposal.record), names):
        text.append("\n").append(line)
    return text


def remarks(proposal: Proposal, draft: Draft, names: Mapping[str, str]) -> Text:
    """Return the questions of a proposal, what stands in its way, and what it would add to."""
    lines = [Text(f"? {visible(each)}", style="yellow") for each in proposal.questions]
    lines += [
        Text(f"? {visible(each)} does not say so", style="yellow") for each in proposal.doubted_by
    ]
    if isinstance(proposal, ActorProposal):
        lines += [
            Text(f"≠ {visible(names.get(each, each))}", style="cyan") for each in proposal.not_same
        ]
        if proposal.same_as:
            same = visible(names.get(proposal.same_as, proposal.same_as))
            lines.append(Text(f"= {same}", style="green"))
        return Text("\n").join(lines)
    if proposal.adds_to:
        lines.append(Text(f"+ evidence for {proposal.adds_to}", style="cyan"))
    for name, value in proposal.says.items():
        lines.append(Text(f"! here {name} is {visible(value)}", style="yellow"))
    decided = {each.record.id: each.decision for each in draft.proposals if each.propose == "actor"}
    for actor in dict.fromkeys(actors_of(proposal)):
        if decided.get(actor, "accept") not in ("accept", "edit"):
            lines.append(Text(f"waits: {actor} is not accepted", style="red"))
    return Text("\n").join(lines)


def rest(kind: str, left: Rest) -> str:
    """Return the question whether all that is left of a kind shall be accepted at once."""
    along = f", and {_count(left.along, 'actor')} in them" if left.along else ""
    stays = f"\n{left_out(kind, left)}" if left.asking else ""
    return f"Accept {_count(left.taken, kind)} of this source{along}?{stays}"


def left_out(kind: str, left: Rest) -> str:
    """Return how many proposals of a kind stay open, and why."""
    why = "doubted, skipped, or asked about"
    return f"{_count(range(left.asking), kind)} left out: {why}, themselves or an actor in them"


def _count(each: Sized, kind: str) -> str:
    return f"{len(each)} {_NOUNS[kind][len(each) != 1]}"


def candidate(actor: Actor, why: str) -> Text:
    """Return a known actor that the proposed one may be, with the reason, on one line."""
    others = [each.text for each in actor.names if each.text != actor.name][:4]
    also = f" ({visible(', '.join(others))})" if others else ""
    return Text.assemble((visible(actor.name), "bold"), also, (f"  {visible(why)}", "dim"))


def _excerpt(excerpt: Excerpt) -> Text:
    text, last = Text(), 0
    for start, end in excerpt.marked:
        text.append(visible(excerpt.text[last:start], keep="\n"))
        text.append(visible(excerpt.text[max(start, last) : end], keep="\n"), style=MARK)
        last = max(last, end)
    text.append(visible(excerpt.text[last:], keep="\n"))
    style = "" if excerpt.marked else "dim"
    return Text.assemble("… " * excerpt.cut_before, text, " …" * excerpt.cut_after, style=style)


def _lines(fields: Mapping[str, object], names: Mapping[str, str]) -> Iterator[Text]:
    for name, value in fields.items():
        if isinstance(value, list):
            yield Text(f"  {name}:", style="dim")
            yield from (Text(f"    {_flat(each, names)}") for each in value)
        else:
            words = visible(str(value)) if name == "id" else _flat(value, names)
            yield Text.assemble((f"  {name}: ", "dim"), words)


def _flat(value: object, names: Mapping[str, str]) -> str:
    """Return a value on one line; of a mapping its values, named where the name says something."""
    if not isinstance(value, dict):
        return visible(names.get(str(value), str(value)))
    return ", ".join(
        _flat(each, names) if name in ("who", "text") else f"{name}: {_flat(each, names)}"
        for name, each in value.items()
    )


def _words(date: PartialDate | None) -> str:
    return str(date) if date else "date unknown"
