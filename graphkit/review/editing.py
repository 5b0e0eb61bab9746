"""The record of a proposal as YAML that a person changes, and back."""

from typing import Any

from graphkit.errors import UsageError
from graphkit.model import Actor
from graphkit.model.drafts import ActorProposal, Proposal
from graphkit.store.faults import UnreadableError
from graphkit.store.schema import record_of
from graphkit.store.writing import fields_of
from graphkit.store.yaml_reader import read_yaml
from graphkit.store.yaml_writer import write_mapping


def editable(proposal: Proposal) -> str:
    """Return the record of a proposal as YAML that a person can change."""
    return write_mapping(fields_of(proposal.record))


def edited(proposal: Proposal, text: str) -> Any:
    """Return the record that `text` holds, of the same sort as that of the proposal.

    Raises
    ------
    UsageError
        `text` is no such record, or the record of an actor has another id: claims of the
        draft name the old one.
    """
    actor = isinstance(proposal, ActorProposal)
    try:
        record, flaws = record_of(Actor if actor else type(proposal.record), read_yaml(text))
    except UnreadableError as error:
        raise UsageError(str(error)) from None
    if flaws:
        hint = f"; {flaws[0].hint}" if flaws[0].hint else ""
        raise UsageError(f"{flaws[0].message}{hint}")
    if actor and record.id != proposal.record.id:
        raise UsageError(f'the id stays "{proposal.record.id}": claims of this draft name it')
    return record
