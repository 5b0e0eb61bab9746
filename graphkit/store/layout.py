"""Where the parts of a project lie: one table, and how a path leads to it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import MissingInputError
from graphkit.model import Actor, Dispute, Judgement, Kinship, Meeting, Role, Source

# section of the dataset -> the file of data/ that holds it, and the record it is a list of
SECTIONS: dict[str, tuple[str, Any]] = {
    "sources": ("sources.yaml", Source),
    "actors": ("actors.yaml", Actor),
    "meetings": ("meetings.yaml", Meeting),
    "roles": ("roles.yaml", Role),
    "kinship": ("kinship.yaml", Kinship),
    "judgements": ("judgements.yaml", Judgement),
    "disputes": ("disputes.yaml", Dispute),
}
FILES = {file: section for section, (file, _) in SECTIONS.items()}
STORIES = "stories"  # the folder of data/ with one file a story
DRAFTS = "drafts"  # the folder of data/ with one file a source, and texts not yet accepted
SETTINGS = "graphkit.toml"


@dataclass(frozen=True)
class Project:
    """The folders of one project: `data` as given or found, `root` around it."""

    root: Path
    data: Path

    @property
    def seeds(self) -> Path:
        """The folder of source texts."""
        return self.root / "seeds"

    @property
    def settings(self) -> Path:
        """The project's settings, which need not exist."""
        return self.root / SETTINGS

    def texts(self) -> list[Path]:
        """Return the files of the source texts, in the order of their ids."""
        found = (path for path in self.seeds.glob("*.md") if path.name != "README.md")
        return sorted(found, key=lambda path: path.stem)

    @property
    def told(self) -> Path:
        """The folder of stories."""
        return self.data / STORIES

    def stories(self) -> list[Path]:
        """Return the files of the stories, in the order of their ids."""
        found = (path for path in self.told.glob("*.yaml") if not path.name.startswith("."))
        return sorted(found, key=lambda path: path.stem)

    @property
    def drafted(self) -> Path:
        """The folder of drafts."""
        return self.data / DRAFTS

    def drafts(self) -> list[Path]:
        """Return the files of the drafts, in the order of their sources."""
        found = (path for path in self.drafted.glob("*.yaml") if not path.name.startswith("."))
        return sorted(found, key=lambda path: path.stem)

    def file(self, section: str) -> Path:
        """Return the file of one section, which need not exist."""
        return self.data / SECTIONS[section][0]


def find(path: Path) -> Project:
    """Return the project whose data folder, or whose root, is `path`.

    Raises
    ------
    MissingInputError
        `path` is no folder, or neither it nor its folder ``data`` holds a data file.
    """
    if not path.exists():
        raise MissingInputError(f"{path}: there is no such folder; `graphkit init` makes a project")
    if not path.is_dir():
        raise MissingInputError(f"{path} is a file; give the project's folder, or its data folder")
    for data in (path, path / "data"):
        if any((data / file).exists() for file in FILES):
            # ".." would not climb out of "." or of a folder reached through a link
            return Project(
                data.parent if data.name not in ("", "..") else data.resolve().parent, data
            )
    raise MissingInputError(
        f"{path} holds no data file ({', '.join(FILES)}), nor does a folder data in it; "
        "`graphkit init` makes a project"
    )
