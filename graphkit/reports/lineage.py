"""A lineage as a document: a tree of generations with the offices each member held."""

from graphkit.analysis.lineage import Lineage, Member, Office
from graphkit.model import Dataset, Kinship
from graphkit.reports import parts
from graphkit.reports.document import Branch, Document, Section, document
from graphkit.reports.path import kin_word


def lineage(dataset: Dataset, found: Lineage) -> Document:
    """Return a lineage as a document; the tree marks ties that are inferred or disputed."""
    members = [_member(each) for each in found.members]
    ties = [_tie(dataset, each, found) for each in found.kinship]
    body = {
        "lineage": parts.ref(found.of),
        "generations": len(found.generations),
        "members": members,
        "kinship": ties,
    }
    name = {member.person.id: member.person.name for member in found.members}
    rows = tuple(
        (
            name[each.person],
            kin_word(each, each.person) + parts.marks(inferred=each.inferred),
            name[each.other],
            parts.receipts(dataset, each.evidence),
        )
        for each in found.kinship
    )
    section = Section("Kinship", ("Person", "Relation", "Other", "Receipts"), rows)
    return document(body, members, *([section] if rows else []), tree=_tree(found))


def _member(member: Member) -> parts.Json:
    offices = [
        {"title": each.title, "institution": parts.ref(each.institution), "term": each.term}
        for each in member.offices
    ]
    return {
        "id": member.person.id,
        "name": member.person.name,
        "generation": member.generation,
        "offices": offices,
    }


def _tie(dataset: Dataset, each: Kinship, found: Lineage) -> parts.Json:
    return {
        "person": each.person,
        "relation": each.relation,
        "other": each.other,
        "inferred": each.inferred,
        "disputed": each.key in found.disputed,
        "note": each.note,
        "evidence": parts.evidence(dataset, each.evidence),
    }


def _tree(found: Lineage) -> Branch:
    """Return members under their parents; whoever has two known parents hangs under the first."""
    by_id = {member.person.id: member for member in found.members}
    children: dict[str, list[Kinship]] = {}
    placed: set[str] = set()
    for each in found.kinship:
        if each.relation == "parent_of" and each.other not in placed:
            children.setdefault(each.person, []).append(each)
            placed.add(each.other)
    tops = [member for member in found.members if member.person.id not in placed]
    count = parts.plural(len(found.generations), "generation")
    branches = tuple(_branch(member, "", by_id, children) for member in tops)
    return Branch(f"{found.of.name}: {count}", branches)


def _branch(
    member: Member, mark: str, by_id: dict[str, Member], children: dict[str, list[Kinship]]
) -> Branch:
    offices = tuple(Branch(_office(each)) for each in member.offices)
    below = tuple(
        _branch(by_id[each.other], parts.marks(inferred=each.inferred), by_id, children)
        for each in children.get(member.person.id, ())
    )
    return Branch(f"{member.person.name}{mark}", offices + below)


def _office(office: Office) -> str:
    where = f", {office.institution.name}" if office.institution else ""
    return f"({office.title}{where}: {office.term or 'dates unknown'})"
