"""A language model behind an OpenAI-compatible address as a proposer; off unless a user names one.

The text is sent to that address and nowhere else.  What comes back is checked
word for word against the text by `graphkit.extract.proposers.adopting`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, ClassVar
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pydantic import ValidationError

from graphkit.errors import ServiceError, UsageError
from graphkit.extract.proposers.claimed import (
    Claimed,
    ClaimedKinship,
    ClaimedMeeting,
    ClaimedParticipant,
    ClaimedPerson,
    ClaimedRole,
    Proposer,
)
from graphkit.model.base import Record

_SECONDS = 300
_CHUNK = 12_000  # characters of a text sent at once
_SAID = 300  # bytes of what a server says of an error
_WISHES: Mapping[str, Any] = {"temperature": 0, "response_format": {"type": "json_object"}}
_TASK = """\
You read a text and list what it says about persons: who holds which office, who met whom, who is
kin to whom. Answer with one JSON object:
{"persons": [{"quote", "name"}],
 "roles": [{"quote", "person", "title", "institution", "status", "since", "until"}],
 "meetings": [{"quote", "participants": [{"name", "side"}], "kind", "when", "place", "status"}],
 "kinship": [{"quote", "person", "relation", "other"}]}
Copy every quote, name, institution, place and date letter by letter from the text; a quote is one
sentence of it. Leave out what the text does not say; add nothing that you know from elsewhere.
A name is the fullest form in which the text writes it, without title or rank; use it everywhere,
also where a sentence says "he", "the minister" or "the delegation". List every person who has a
name, and nobody who has none.
Roles: each office that the text gives a named person. "title" is in the words of the text, in the
singular, without the country ("Foreign Minister" of "Peruvian Foreign Minister") and without
"former" or "acting" ("deputy" and "caretaker" stay); of "heads", "chaired by" it is "head",
"chair". Two offices are two roles. Of "his Kenyan counterpart, X" X has the title of the other.
Professions, ranks and descriptions are no office. "institution" is the body, where one is named.
"status" is current, acting, former or incoming. "since" and "until" are the words that date the
office, if any.
Meetings: each occasion on which named persons of different sides were face to face or on the
telephone: talks, visits, calls, receptions, meals, ceremonies. People met one after the other are
several meetings. List everybody named who took part, also if another sentence names them: members
of a delegation in what the delegation did, not in what its leader did alone; others present on
the side they belong to. Of a banquet, congress or ceremony of many, list only those of whom the
text says that they received, greeted or talked with each other, not all who came. "side" is host,
guest or a country: who came together or was received together is one side, else each state or
party is a side of its own. "kind" is meeting, call, visit, summit, consultation or ceremony.
"when" are the nearest words that say when, also of another sentence or of the line above.
"status" is held, planned, hypothetical, cancelled or denied. No meetings are letters, statements,
interviews, being in one hall, or states that met.
Kinship: "relation" is parent_of, spouse_of or sibling_of: person is parent_of other."""


def llm(url: str, model: str = "default", key: str | None = None) -> Proposer:
    """Return a proposer that asks the model at `url`, the part before ``/chat/completions``.

    Raises
    ------
    UsageError
        `url` is no http(s) address.
    """
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).netloc:
        raise UsageError(
            f"{url} is no http or https address; give for example http://localhost:8080/v1"
        )

    return _Model(f"{url.rstrip('/')}/chat/completions", model, key)


@dataclass(frozen=True, slots=True)
class _Model:
    address: str
    model: str
    key: str | None
    is_thorough: ClassVar = True

    def __call__(self, text: str) -> Iterator[Claimed | None]:
        for chunk in _chunks(text):
            yield from _claims(_answer(self.address, chunk, self.model, self.key))


def _chunks(text: str) -> Iterator[str]:
    """Yield the text in parts that end with a paragraph where one ends in time."""
    start = 0
    while start < len(text):
        end = start + _CHUNK
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        yield text[start:end]
        start = end


def _answer(address: str, text: str, model: str, key: str | None) -> Mapping[str, Any]:
    """Return the JSON object the model answers with.

    Raises
    ------
    ServiceError
        The address cannot be reached, or answers with something else.
    """
    messages = [{"role": "system", "content": _TASK}, {"role": "user", "content": text}]
    body = {"model": model, "messages": messages}
    try:
        try:
            content = _posted(address, {**body, **_WISHES}, key)
        except HTTPError as error:
            if error.code != HTTPStatus.BAD_REQUEST:
                raise
            content = _posted(address, body, key)  # some servers refuse what they do not know
        return _object(content)
    except HTTPError as error:
        said = " ".join(error.read(_SAID).decode(errors="replace").split())
        raise ServiceError(f"{address} refuses: {error.code} {error.reason} {said}") from None
    except (URLError, TimeoutError, ConnectionError) as error:
        why = getattr(error, "reason", error)
        raise ServiceError(f"{address} does not answer: {why}") from None
    except (ValueError, LookupError, TypeError):
        raise ServiceError(f"{address} does not answer with a chat completion in JSON") from None


def _posted(address: str, body: Mapping[str, Any], key: str | None) -> str:
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = Request(address, json.dumps(body).encode(), headers)  # noqa: S310 - http(s) only, see llm
    with urlopen(request, timeout=_SECONDS) as response:  # noqa: S310 - the same
        return str(json.load(response)["choices"][0]["message"]["content"])


def _object(content: str) -> Mapping[str, Any]:
    """Return the JSON object of an answer, whatever stands around it: a fence, thoughts."""
    answer = content.rpartition("</think>")[2]
    found: Mapping[str, Any] = json.loads(answer[answer.find("{") : answer.rfind("}") + 1])
    return found


def _claims(found: Mapping[str, Any]) -> Iterator[Claimed | None]:
    """Yield the claims of an answer, None for each that has not the form it was asked for."""
    for section, form in _FORMS.items():
        rows = found.get(section) or []
        for row in rows if isinstance(rows, list) else [rows]:
            try:
                yield form.model_validate(_asked_for(form, row))
            except ValidationError:
                yield None


def _asked_for(form: type[Record], row: Any) -> Any:
    """Return a row without the fields nobody asked for, and without those left empty."""
    if not isinstance(row, dict):
        return row
    known = form.model_fields.keys() - {"start"}  # a model cannot count characters
    told = {key: value for key, value in row.items() if key in known and value not in (None, "")}
    if isinstance(people := told.get("participants"), list):
        told["participants"] = [_asked_for(ClaimedParticipant, each) for each in people]
    return told


_FORMS: Mapping[str, type[ClaimedPerson | ClaimedRole | ClaimedMeeting | ClaimedKinship]] = {
    "persons": ClaimedPerson,
    "roles": ClaimedRole,
    "meetings": ClaimedMeeting,
    "kinship": ClaimedKinship,
}
