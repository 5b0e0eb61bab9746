"""Everything about one actor, as a document."""

from graphkit.analysis.offices import term
from graphkit.analysis.profile import Profile
from graphkit.model import Dataset, Dispute, Meeting, Role
from graphkit.reports import parts
from graphkit.reports.document import Document, Section, document


def show(dataset: Dataset, found: Profile) -> Document:
    """Return a profile as a document: one section each for names, roles, kin and so on."""
    actor = found.actor
    sections = (
        _names(found),
        _roles(dataset, found),
        _kin(found),
        _meetings(dataset, found),
        _disputes(found),
        _sources(found),
    )
    body = {
        "actor": {
            "id": actor.id,
            "kind": actor.kind,
            "name": actor.name,
            "names": [name.model_dump(mode="json", exclude_defaults=True) for name in actor.names],
            "country": actor.country,
            "note": actor.note,
            "roles": [_role(dataset, role, found) for role in found.roles],
            "kin": [
                {"degree": degree, **(parts.ref(other) or {}), "inferred": inferred}
                for degree, other, inferred in found.kin
            ],
            "meetings": [_meeting(dataset, meeting, found) for meeting in found.meetings],
            "sources": [
                source.model_dump(mode="json", exclude_defaults=True) for source in found.sources
            ],
            "disputes": [_dispute(dataset, dispute) for dispute in found.disputes],
        }
    }
    filled = tuple(section for section in sections if section.rows)
    items = [
        {"section": section.title} | _item(section.columns, row)
        for section in filled
        for row in section.rows
    ]
    return document(body, items, *filled)


def _item(columns: tuple[str, ...], row: tuple[str, ...]) -> parts.Json:
    cells = (cell.replace("\n", "; ") for cell in row)
    return dict(zip(map(str.lower, columns), cells, strict=True))


def _names(found: Profile) -> Section:
    rows = tuple(
        (
            name.text,
            name.lang or "",
            name.status or ("main" if name.text == found.actor.name else ""),
            "\n".join(dict.fromkeys(each.source for each in name.evidence)),
        )
        for name in found.actor.names
    )
    title = f"{found.actor.name} ({found.actor.kind} {found.actor.id})"
    return Section(title, ("Name", "Language", "Status", "Sources"), rows)


def _roles(dataset: Dataset, found: Profile) -> Section:
    rows = tuple(
        (
            _holder(dataset, role, found)
            + parts.marks(inferred=role.inferred, disputed=role.key in found.disputed),
            _named(dataset, role.institution) if found.actor.id == role.person else role.title,
            term(role) or "-",
            parts.sources(dataset, role.evidence),
        )
        for role in found.roles
    )
    return Section("Roles", ("Role", "Where", "Term", "Sources"), rows)


def _holder(dataset: Dataset, role: Role, found: Profile) -> str:
    """Return the title, or, seen from an institution, who holds it."""
    if found.actor.id == role.person:
        return role.title + (" (a description, no office)" if role.descriptive else "")
    return _named(dataset, role.person) or "(holder not named)"


def _named(dataset: Dataset, id_: str | None) -> str:
    return dataset.actor[id_].name if id_ else ""


def _kin(found: Profile) -> Section:
    rows = tuple(
        (degree, other.name + parts.marks(inferred=inferred))
        for degree, other, inferred in found.kin
    )
    return Section("Kin", ("Degree", "Person"), rows)


def _meetings(dataset: Dataset, found: Profile) -> Section:
    rows = tuple(
        (
            parts.day(meeting.date),
            parts.lines(
                parts.occasion(meeting)
                + parts.marks(disputed=meeting.key in found.disputed, status=meeting.status),
                meeting.place or "",
            ),
            ", ".join(
                _named(dataset, each.who) + parts.marks(inferred=each.inferred)
                for each in meeting.participants
                if each.who != found.actor.id
            ),
            parts.sources(dataset, meeting.evidence),
        )
        for meeting in found.meetings
    )
    return Section("Meetings", ("Date", "Occasion", "Others", "Sources"), rows)


def _disputes(found: Profile) -> Section:
    rows = tuple(
        (
            dispute.topic,
            dispute.kind,
            " / ".join(
                f"{reading.value} ({', '.join(dict.fromkeys(e.source for e in reading.evidence))})"
                for reading in dispute.readings
            ),
            dispute.ruling or "open",
        )
        for dispute in found.disputes
    )
    return Section("Disputes", ("Topic", "Kind", "Readings", "Ruling"), rows)


def _sources(found: Profile) -> Section:
    rows = tuple(
        (
            source.id,
            f"our digest of {source.digest_of}" if source.digest_of else source.title,
            source.publisher or "",
            parts.day(source.published)
            + (f" ({source.published_basis})" if source.published_basis != "stated" else ""),
        )
        for source in found.sources
    )
    return Section("Sources", ("Source", "Title", "Publisher", "Published"), rows)


def _role(dataset: Dataset, role: Role, found: Profile) -> parts.Json:
    evidence = parts.evidence(dataset, role.evidence)
    disputed = role.key in found.disputed
    return parts.record(role) | {"disputed": disputed, "evidence": evidence}


def _meeting(dataset: Dataset, meeting: Meeting, found: Profile) -> parts.Json:
    evidence = parts.evidence(dataset, meeting.evidence)
    more = {"status": meeting.status, "disputed": meeting.key in found.disputed}
    return parts.record(meeting) | more | {"evidence": evidence}


def _dispute(dataset: Dataset, dispute: Dispute) -> parts.Json:
    readings = [
        {"value": reading.value, "evidence": parts.evidence(dataset, reading.evidence)}
        for reading in dispute.readings
    ]
    return dispute.model_dump(mode="json", exclude_defaults=True) | {"readings": readings}
