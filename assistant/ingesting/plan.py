"""What differs between the sources and the library, before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from assistant.errors import CorpusError, LibraryError
from assistant.ingesting.reading import content_of
from assistant.ingesting.report import Progress
from assistant.library import Generation, Library
from assistant.settings import Settings
from assistant.sources import (
    Refused,
    Source,
    discover,
    file_is_there,
    folder_of,
    root_is_there,
    same_text,
)

#: What makes passages of a file, and their embedded texts: rooms and modules of this package.
_RULES = ("documents", "references", "ingesting/embedded.py")

#: Root that a person named → id of a document → its file, relative to the root.
Claims = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Before:
    """What the current generation holds, and where that came from."""

    hashes: dict[str, str] = field(default_factory=dict)  # id → digest
    claims: Claims = field(default_factory=dict)
    register: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A document to read: new, or other than what is held of it."""

    source: Source
    digest: str
    size: int  # bytes
    is_new: bool
    unread: str = ""  # what becomes of the document if it cannot be read, for the report


@dataclass(frozen=True, slots=True)
class Plan:
    """What an ingest has to do."""

    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    unchanged: int
    failures: tuple[str, ...]
    claims: Claims
    register: str
    besides: bool  # something other than documents differs: the register, where they come from

    @property
    def anything(self) -> bool:
        return bool(self.changes or self.gone or self.besides)


def state_before(held: Generation | None, *, rebuild: bool) -> Before:
    """What the plan is compared with.

    Raises:
        LibraryError: the current generation is damaged; not for a rebuild, which mends it.
    """
    if held is None:
        return Before()
    try:
        with Library.open(held.database) as current:
            return Before(
                hashes=current.document_hashes(),
                claims=json.loads(current.meta("sources") or "{}"),
                register=current.meta("register") or "",
                model=current.meta("embedding_model") or "",
            )
    except LibraryError as error:
        if rebuild:
            return Before()
        raise LibraryError(f"{error} Run python ingest.py --rebuild to make it anew.") from None


def plan_ingest(
    settings: Settings,
    roots: Sequence[Path],
    before: Before,
    *,
    rebuild: bool,
    progress: Progress = lambda what, done, total: None,
) -> Plan:
    """Compare files with what is held, by hash.

    Raises:
        CorpusError: a root is not there or holds nothing, or a manifest is at fault.
    """
    named = [root.resolve() for root in roots]
    planning = _Planning(settings, before, rebuild=rebuild)
    if rebuild:  # all that was ever ingested, in that order, so that the same ids come out
        known = [Path(root) for root in before.claims]
        planning.failures += [_lost(root, before) for root in known if not root_is_there(root)]
        named = [*(root for root in known if root_is_there(root)), *named]
    else:
        planning.claims = {root: dict(ids) for root, ids in before.claims.items()}
    planning.taken = _files(planning.claims)
    for root in dict.fromkeys(named):
        planning.compare(root, progress)
    return planning.plan(set(map(str, named)))


@dataclass(slots=True)
class _Planning:
    """A plan in the making, one root after the other."""

    settings: Settings
    before: Before
    rebuild: bool
    claims: Claims = field(default_factory=dict)
    taken: dict[str, Path] = field(default_factory=dict)  # id → its file, of all roots
    seen: dict[str, Path] = field(default_factory=dict)  # the same of the roots compared
    changes: dict[str, Change] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def compare(self, root: Path, progress: Progress) -> None:
        """Every document under a root with what is held of it."""
        found, folder = discover(root, self.taken), folder_of(root)
        claimed = self.claims[str(root)] = {}
        already = len(self.seen)
        for done, source in enumerate(found.sources, start=already + 1):
            identifier, file = source.entry.id, source.path.resolve()
            if identifier in self.seen and not same_text(self.seen[identifier], file):
                raise CorpusError(
                    f"{source.path} and {self.seen[identifier]}: both have the id "
                    f"{identifier!r}; rename one."
                )
            self.taken.setdefault(identifier, file)
            claimed[identifier] = str(source.path.relative_to(folder))
            if identifier not in self.seen:
                self.seen[identifier] = file
                self._compare(source)
            progress("comparing", done, already + len(found.sources))
        self._keep(root, folder, found.refused)

    def _compare(self, source: Source) -> None:
        identifier = source.entry.id
        unread = _unread([identifier], self.before, rebuild=self.rebuild)
        try:
            digest, size = _digest(source, self.settings)
        except CorpusError as error:
            self.failures.append(f"{error}{unread}")
            return
        if self.rebuild or self.before.hashes.get(identifier) != digest:
            is_new = identifier not in self.before.hashes
            self.changes[identifier] = Change(source, digest, size, is_new, unread)

    def _keep(self, root: Path, folder: Path, refused: Sequence[Refused]) -> None:
        """What is not opened any more, a damaged archive, say, is no reason to forget what was
        read of it."""
        earlier: dict[Path, list[str]] = {one.path: [] for one in refused}
        for identifier, file in self.before.claims.get(str(root), {}).items():
            path = folder / file
            for place in (path, *path.parents):
                if place in earlier and identifier not in self.seen:
                    earlier[place].append(identifier)
                    if not self.rebuild:
                        self.claims[str(root)][identifier] = file
                        self.seen[identifier] = path
        for one in refused:
            unread = _unread(earlier[one.path], self.before, rebuild=self.rebuild)
            self.failures.append(f"{one}{unread}")

    def plan(self, named: set[str]) -> Plan:
        """What all of it comes to, once every root that was ``named`` is compared."""
        before, seen = self.before, self.seen
        if self.rebuild:
            gone = tuple(sorted(set(before.hashes) - set(seen)))
        else:
            gone = _gone(self.claims, before, named)
        register = register_digest(self.settings)
        moved = _moved(self.claims, before)
        return Plan(
            changes=tuple(self.changes.values()),
            gone=gone,
            unchanged=sum(name in before.hashes and name not in self.changes for name in seen)
            if not self.rebuild
            else 0,
            failures=tuple(self.failures),
            claims={
                root: {name: file for name, file in ids.items() if name not in gone}
                for root, ids in self.claims.items()
            },
            register=register,
            besides=self.rebuild or register != before.register or moved,
        )


def register_digest(settings: Settings) -> str:
    """Changes when a file of the register does."""
    digest = hashlib.sha256()
    for path in sorted((settings.corpus_dir / "register").glob("*.csv")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


@cache
def rules_digest() -> str:
    """Changes with the code that reads documents, so that nobody has to remember to say so: a
    library never keeps passages that the present rules would not make."""
    package = Path(str(files("assistant")))
    digest = hashlib.sha256()
    for rule in _RULES:
        found = package / rule
        for path in sorted(found.rglob("*.py")) if found.is_dir() else [found]:
            digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _digest(source: Source, settings: Settings) -> tuple[str, int]:
    """Changes when the file, what the manifest says of it, or the rules of reading do; with the
    size in bytes."""
    content = content_of(source.path, settings.max_document_mb * 1_000_000)
    digest = hashlib.sha256(content)
    rules = [rules_digest(), source.entry]
    if b"%PDF-" in content[:1024]:  # what OCR may find more in
        rules.append(settings.ocr)
    digest.update(repr(rules).encode("utf-8", "surrogateescape"))
    return digest.hexdigest(), len(content)


def _files(claims: Mapping[str, Mapping[str, str]]) -> dict[str, Path]:
    """The file that each id stands for, of those that are there."""
    files: dict[str, Path] = {}
    for root, ids in claims.items():
        folder = folder_of(Path(root))
        for name, file in ids.items():
            if name not in files and file_is_there(folder / file):
                files[name] = (folder / file).resolve()
    return files


def _gone(claims: Claims, before: Before, named: set[str]) -> tuple[str, ...]:
    """Documents that an earlier ingest of the same roots brought and that are no longer there.

    Those of roots that were not named stay, be their root there or not: only the person knows
    whether a missing folder was deleted or a disk is not plugged in.
    """
    once = {name for root in named for name in before.claims.get(root, {})}
    now = {name for root in named for name in claims[root]}
    elsewhere = {
        name
        for root, ids in claims.items()
        if root not in named and root_is_there(Path(root))
        for name in ids
    }
    return tuple(sorted((once - now - elsewhere) & set(before.hashes)))


def _moved(claims: Claims, before: Before) -> bool:
    """Whether a document that is held comes from a place that the library does not know."""
    held = before.hashes
    return any(
        name in held and before.claims.get(root, {}).get(name) != file
        for root, ids in claims.items()
        for name, file in ids.items()
    )


def _unread(identifiers: Sequence[str], before: Before, *, rebuild: bool) -> str:
    if not any(identifier in before.hashes for identifier in identifiers):
        return ""
    if rebuild:
        return " (it is not in the rebuilt library)"
    return " (what was read of it before stays)"


def _lost(root: Path, before: Before) -> str:
    count = len(before.claims[str(root)])
    return f"{root}: is not there any more; its {count} documents are not in the rebuilt library."
