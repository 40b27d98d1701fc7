"""What an ingest says that it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from assistant.index import SyncReport
from assistant.library import PutResult
from assistant.types import Issue

Progress = Callable[[str, int, int], None]  # what is being done, how many done, of how many


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of something an ingest added, changed, removed and left alone."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """An issue of a document, with the file in which a person can look."""

    file: str
    document: str
    code: str
    message: str
    page: int | None = None

    @classmethod
    def of(cls, issue: Issue, file: str) -> Remark:
        return cls(file, issue.document, issue.code, issue.message, issue.page)


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did, or with ``checked_only`` would do.

    ``generation`` is the one that is current afterwards, None where there is none. ``issues``
    are those of the documents read in this run. ``failures`` has one line for each file that
    could not be read. A check reads documents but compares no passages: those counts stay 0.
    """

    library: str
    generation: int | None
    documents: Tally
    passages: PutResult
    vectors: SyncReport
    issues: tuple[Remark, ...] = ()
    failures: tuple[str, ...] = ()
    seconds: float = 0.0
    checked_only: bool = False

    def json(self) -> dict[str, object]:
        """The object that ``ingest.py --json`` prints and ``report.json`` keeps."""
        return asdict(self)
