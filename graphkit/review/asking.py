"""The door to the terminal interface, whose package is optional."""

from collections.abc import Sequence

from graphkit.errors import MissingPackageError
from graphkit.model import Dataset
from graphkit.review.sitting import Sitting
from graphkit.store import DraftFile


def ask(files: Sequence[DraftFile], dataset: Dataset) -> int:
    """Ask a person about the open proposals of some drafts; return how many are still open.

    Raises
    ------
    MissingPackageError
        Textual is not installed.
    """
    try:
        from graphkit.review.terminal.app import Review  # noqa: PLC0415 - an optional package
    except ModuleNotFoundError as error:
        if error.name != "textual":
            raise
        raise MissingPackageError("textual", "the terminal interface", "review") from None
    sitting = Sitting(files, dataset)
    if not sitting.empty:
        Review(sitting, dataset).run()
    progress = sitting.progress()
    return progress.total - progress.decided
