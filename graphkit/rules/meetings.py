"""Rules on meetings: who has to be there, and on which side."""

from collections.abc import Iterator

from graphkit.model import Dataset, Place
from graphkit.model.vocabulary import KINDS, kind_of
from graphkit.rules.finding import Finding, did_you_mean


def too_few(dataset: Dataset) -> Iterator[Finding]:
    """A meeting has as many participants as its kind needs: two, for most kinds.

    A visit, letter, briefing, statement, invitation or event may have one.
    """
    for index, meeting in enumerate(dataset.meetings):
        least, here = kind_of(meeting.kind).least, len(meeting.participants)
        if here < least and not meeting.withdrawn:
            message = f'a meeting of the kind "{meeting.kind}" has at least {least} participants'
            path = (index, "participants") if here else (index,)
            yield Finding(Place("meetings", path), f"{message}; here {_are(here)}")


def repeated(dataset: Dataset) -> Iterator[Finding]:
    """Nobody takes part in one meeting twice."""
    for index, meeting in enumerate(dataset.meetings):
        seen: dict[str, int] = {}
        for nth, each in enumerate(meeting.participants):
            if each.who in seen:
                place = Place("meetings", (index, "participants", nth, "who"))
                yield Finding(place, f'"{each.who}" already takes part in this meeting')
            seen[each.who] = nth


def unknown_kinds(dataset: Dataset) -> Iterator[Finding]:
    """The kind of a meeting is a word of the vocabulary, or one the project has added.

    A project adds words in graphkit.toml: ``kinds = ["banquet"]`` under
    ``[publication]``.
    """
    words = {*KINDS, *dataset.publication.kinds}
    for index, meeting in enumerate(dataset.meetings):
        if meeting.kind not in words:
            hint = did_you_mean(meeting.kind, words) or f"the kinds are {', '.join(sorted(words))}"
            place = Place("meetings", (index, "kind"))
            yield Finding(place, f'"{meeting.kind}" is no kind of meeting', hint)


def without_side(dataset: Dataset) -> Iterator[Finding]:
    """Where more than two take part, everybody has a side.

    Those on different sides met, those on one side accompanied each other.  Of
    somebody without a side, among more than two, neither is known: they make no
    tie.
    """
    for index, meeting in enumerate(dataset.meetings):
        if len(meeting.participants) <= 2 or not kind_of(meeting.kind).ties or meeting.withdrawn:
            continue
        without = [nth for nth, each in enumerate(meeting.participants) if each.side is None]
        if without:
            names = ", ".join(meeting.participants[nth].who for nth in without)
            place = Place("meetings", (index, "participants", without[0]))
            yield Finding(place, f"no side, and so no tie, for {names}")


def _are(number: int) -> str:
    return "is none" if number == 0 else "is one" if number == 1 else f"are {number}"
