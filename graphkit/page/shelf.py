"""A payload and the words to tell it with: the pieces that the rows of all tables share."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from graphkit.model import Evidence
from graphkit.page import contract_records as of
from graphkit.page.cells import Citation, Quote, Run
from graphkit.page.columns import Lists, column
from graphkit.page.contract import Payload
from graphkit.page.wording import date_in_words, term_in_words
from graphkit.page.words import Words


class Shelf:
    """A payload and the words to tell it with; makes the pieces that all rows share."""

    def __init__(self, payload: Payload, words: Words, limit: int | None = None) -> None:
        self.data = payload
        self.words = words
        self.limit = limit
        self._source = {each.id: each for each in payload.sources}

    @property
    def at_home(self) -> bool:
        """Whether the page opens in the language of the data."""
        return self.words.language == self.data.language

    def actor(self, index: int) -> Run:
        """Return the name of an actor, leading to its row."""
        actor = self.data.actors[index]
        name = called(actor, None if self.at_home else self.words.language)
        return Run(name.text, to=f"#{actor.id}", lang=name.lang)

    def meeting(self, meeting: of.MeetingPart) -> Run:
        """Return the title of a meeting, leading to its row."""
        return Run(self.meeting_title(meeting), to=f"#{meeting.id}", word=self.is_untitled(meeting))

    def meeting_title(self, meeting: of.MeetingPart) -> str:
        """Return the title of a meeting, or its kind where it has none."""
        return meeting.title or meeting.format or self.words.word("kind", meeting.kind).capitalize()

    @staticmethod
    def is_untitled(meeting: of.MeetingPart) -> bool:
        """Tell whether a meeting is called by a word of the interface."""
        return not (meeting.title or meeting.format)

    def word(self, group: str, value: str, mark: str | None = "quiet") -> Run:
        """Return a word of the data, as the interface says it."""
        return Run(self.words.word(group, value), mark=mark, word=True)

    def phrase(self, key: str) -> Run:
        """Return a word of the interface."""
        return Run(self.words(key), mark="quiet", word=True)

    def date(self, when: of.Span | None) -> str | None:
        """Return a date in words."""
        return date_in_words(when.text, self.words) if when else None

    def term(self, role: of.RolePart) -> str | None:
        """Return the term of a role in words."""
        as_of = role.as_of.text if role.as_of else None
        return term_in_words(self.words, role.since, role.until, as_of)

    def citations(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """Return evidence by source, in the order in which sources first speak."""
        by_source: dict[str, list[Evidence]] = {}
        for each in evidence:
            by_source.setdefault(each.source, []).append(each)
        return tuple(self._citation(source, listed) for source, listed in by_source.items())

    def _citation(self, id_: str, evidence: list[Evidence]) -> Citation:
        source = self._source[id_]
        publisher = Run(source.publisher or "")
        day = told(self.date(source.published) or "")
        return Citation(
            source=Run(source.title, to=f"#source_{source.id}", lang=source.language),
            named=tuple(each for each in (publisher, day) if each.text),
            digest=source.digest_of is not None,
            lang=source.language,
            quotes=tuple(map(self._quote, evidence)),
        )

    def _quote(self, evidence: Evidence) -> Quote:
        says = (
            of.Sentence(key="evidence.says", values={"field": field, "value": value})
            for field, value in sorted(evidence.says.items())
        )
        notes = filter(None, (evidence.at, evidence.note))
        return Quote(evidence.quote, evidence.stance, tuple(says), tuple(notes))

    def marks(self, claim: of.ClaimPart) -> tuple[Run, ...]:
        """Return the marks of a claim: inferred, disputed."""
        flags = (("inferred", claim.inferred), ("disputed", claim.disputed))
        return tuple(
            Run(self.words(f"mark.{word}"), mark=word, word=True) for word, is_so in flags if is_so
        )

    def reaches(self, key: str) -> bool:
        """Tell whether something leads to the row of a role or kinship: a dispute about it.

        The scripts know the others by their place, unless rows are cut.
        """
        return self.limit is not None or key in self._disputed

    @cached_property
    def _disputed(self) -> set[str]:
        return {key for each in self.data.disputes for key in each.about}

    @cached_property
    def people(self) -> list[int]:
        """The indices of the persons that get a row: where rows are cut, the most met."""
        kinds = enumerate(column(self.data.actors, "kind"))
        persons = [nth for nth, kind in kinds if kind == "person"]
        persons.sort(key=self.attended.__getitem__, reverse=True)
        return sorted(persons[: self.limit])

    @cached_property
    def bodies(self) -> list[int]:
        """The indices of institutions and families."""
        kinds = enumerate(column(self.data.actors, "kind"))
        return [nth for nth, kind in kinds if kind != "person"]

    @cached_property
    def meetings(self) -> range:
        """The indices of the meetings that get a row: where rows are cut, the latest."""
        return range(len(self.data.meetings))[-(self.limit or 0) :]

    @cached_property
    def offices(self) -> dict[int | None, list[int]]:
        """The indices of the roles of each person, by its index."""
        found: dict[int | None, list[int]] = {}
        for nth, person in enumerate(column(self.data.roles, "person")):
            found.setdefault(person, []).append(nth)
        return found

    @cached_property
    def attended(self) -> list[int]:
        """How many held meetings each actor took part in, by its index."""
        present = Lists.of(column(self.data.meetings, "participants"))
        held = np.array([each == "held" for each in column(self.data.meetings, "status")], bool)
        who = np.array(column(present.items, "who"), int)[held.repeat(present.lengths)]
        counts: list[int] = np.bincount(who, minlength=len(self.data.actors)).tolist()
        return counts

    @cached_property
    def named(self) -> dict[str, Run]:
        """How a dispute's subjects are called, by id and key."""
        found = {each.id: self.actor(nth) for nth, each in enumerate(self.data.actors)}
        found |= {each.id: self.meeting(each) for each in self.data.meetings}
        found |= {each.key: Run(each.title, to=f"#role_{each.key}") for each in self.data.roles}
        return found | {
            each.key: Run(self._kin(each), to=f"#kin_{each.key}") for each in self.data.kinship
        }

    def _kin(self, kin: of.KinshipPart) -> str:
        relation = self.words.word("relation", kin.relation)
        return f"{self.actor(kin.person).text} {relation} {self.actor(kin.other).text}"


def told(text: str) -> Run:
    """Return what the interface says of a record's dates as a piece of a line."""
    return Run(text, word=True)


def called(actor: of.ActorPart, language: str | None) -> of.NamePart:
    """Return the name of an actor in a language, else the main one."""
    own = (each for each in actor.names if each.lang == language and not each.status)
    main = next((each for each in actor.names if each.main), actor.names[0])
    return main if language in (None, main.lang) else next(own, main)
