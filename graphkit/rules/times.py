"""Rules on time: nothing that certainly cannot have been.

Dates are partial.  A rule speaks only where no reading of them is possible.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from graphkit.model import Certainty, Dataset, Meeting, PartialDate, Person, Place, Role
from graphkit.model.names import fold
from graphkit.model.terms import certain_days, holds
from graphkit.rules.finding import Finding


def ends_too_early(dataset: Dataset) -> Iterator[Finding]:
    """A role begins before it ends, and so does the time that a step of a story shows."""
    for index, role in enumerate(dataset.roles):
        if _before(role.until, role.since):
            place = Place("roles", (index, "until"))
            yield Finding(place, f"the role ends ({role.until}) before it begins ({role.since})")
    for index, story in enumerate(dataset.stories):
        for nth, step in enumerate(story.steps):
            if _before(step.until, step.since):
                place = Place("stories", (index, "steps", nth, "until"))
                message = f"the step ends ({step.until}) before it begins ({step.since})"
                yield Finding(place, message)


def dies_before_birth(dataset: Dataset) -> Iterator[Finding]:
    """A person is born before they die."""
    for index, actor in enumerate(dataset.actors):
        if isinstance(actor, Person) and _before(actor.died, actor.born):
            place = Place("actors", (index, "died"))
            yield Finding(place, f"died ({actor.died}) before being born ({actor.born})")


def attested_outside(dataset: Dataset) -> Iterator[Finding]:
    """The time at which sources show a person in office (`as_of`) lies in the term."""
    for index, role in enumerate(dataset.roles):
        place = Place("roles", (index, "as_of"))
        if _before(role.as_of, role.since):
            yield Finding(
                place, f"in office on {role.as_of}, before the role begins ({role.since})"
            )
        if _before(role.until, role.as_of):
            yield Finding(place, f"in office on {role.as_of}, after the role ends ({role.until})")


def two_holders(dataset: Dataset) -> Iterator[Finding]:
    """An office has one holder at a time.

    Two persons with the same title in the same institution, both certainly in
    office for more than the day on which one takes over.  An office that
    several hold at once is marked ``shared: true``, a mere wording
    ``descriptive: true``, a stand-in ``acting: true``.
    """
    offices: dict[tuple[str, str, bool], list[int]] = defaultdict(list)
    for index, role in enumerate(dataset.roles):
        named = role.person and role.institution
        if named and not (role.shared or role.descriptive or role.withdrawn):
            offices[fold(role.title), role.institution or "", role.acting].append(index)
    for indexes in offices.values():
        yield from _overlaps([(index, dataset.roles[index]) for index in indexes])


def outside_life(dataset: Dataset) -> Iterator[Finding]:
    """Whoever attends a meeting has been born and has not died."""
    for index, meeting in _dated(dataset):
        for nth, each in enumerate(meeting.participants):
            person = dataset.actor.get(each.who)
            if not isinstance(person, Person):
                continue
            place = Place("meetings", (index, "participants", nth, "who"))
            if _before(person.died, meeting.date):
                yield Finding(place, f'"{each.who}" died ({person.died}) before this meeting')
            if _before(meeting.date, person.born):
                yield Finding(place, f'"{each.who}" was born ({person.born}) after this meeting')


def outside_role(dataset: Dataset) -> Iterator[Finding]:
    """Whoever acts for an institution holds a role in it on that day.

    Speaks when roles of the person in that institution are recorded, and all of
    them certainly had not begun, or had ended.
    """
    roles: dict[tuple[str | None, str | None], list[Role]] = defaultdict(list)
    for role in dataset.roles:
        if not role.descriptive:
            roles[role.person, role.institution].append(role)
    for index, meeting in _dated(dataset):
        assert meeting.date is not None
        days = meeting.date.earliest, meeting.date.latest
        for nth, each in enumerate(meeting.participants):
            held = [holds(role, *days) for role in roles.get((each.who, each.on_behalf_of), ())]
            if held and max(held) == Certainty.NO:
                place = Place("meetings", (index, "participants", nth, "for"))
                message = f'"{each.who}" holds no role in "{each.on_behalf_of}" on {meeting.date}'
                yield Finding(place, message)


def reported_early(dataset: Dataset) -> Iterator[Finding]:
    """A meeting was held before its sources were published.

    A source that is older than the meeting can only announce it: the meeting is
    ``status: planned``, or a date is wrong.
    """
    for index, meeting in _dated(dataset):
        sources = [dataset.source.get(each.source) for each in meeting.evidence]
        if sources and all(each and _before(each.published, meeting.date) for each in sources):
            place = Place("meetings", (index, "date"))
            last = max(str(each.published) for each in sources if each)
            yield Finding(place, f"held on {meeting.date}, but last reported on {last}")


def _before(one: "PartialDate | str | None", other: PartialDate | None) -> bool:
    """Tell whether `one` certainly ended before `other` began; unknown is not."""
    return isinstance(one, PartialDate) and other is not None and one.latest < other.earliest


def _dated(dataset: Dataset) -> Iterator[tuple[int, Meeting]]:
    """Yield the meetings that were held at a known time, with their index."""
    for index, meeting in enumerate(dataset.meetings):
        if meeting.date and meeting.status == "held" and not meeting.withdrawn:
            yield index, meeting


def _overlaps(holders: list[tuple[int, Role]]) -> Iterator[Finding]:
    """Yield each holder who begins before the longest of the earlier terms has ended."""
    terms = [(days, index, role) for index, role in holders if (days := certain_days(role))]
    terms.sort(key=lambda term: term[:2])
    longest = terms[0] if terms else None
    for term in terms[1:]:
        assert longest is not None
        (since, until), index, role = term
        last = min(until, longest[0][1])
        if since < last and role.person != longest[2].person:
            span = f"from {since}" if last == date.max else f"from {since} until {last}"
            message = f'"{role.person}" and "{longest[2].person}" both hold this office {span}'
            hint = "end one term, or mark both roles  shared: true"
            other = Place("roles", (longest[1],))
            yield Finding(Place("roles", (index,)), message, hint, other=other)
        longest = max(longest, term, key=lambda each: each[0][1])
