"""What differs between the sources and the library, before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from assistant import documents
from assistant.errors import CorpusError, LibraryError
from assistant.library import Generation, Library
from assistant.settings import Settings
from assistant.sources import Source, discover, same_text

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
    settings: Settings, roots: Sequence[Path], before: Before, *, rebuild: bool
) -> Plan:
    """Compare files with what is held, by hash.

    Raises:
        CorpusError: a root is not there or holds nothing, or a manifest is at fault.
    """
    named = [root.resolve() for root in roots]
    failures: list[str] = []
    if rebuild:  # all that was ever ingested, in that order, so that the same ids come out
        known = [Path(root) for root in before.claims]
        failures += [_lost(root, before) for root in known if not root.exists()]
        named = [*(root for root in known if root.exists()), *named]
    hashes = {} if rebuild else before.hashes
    claims: Claims = {}
    if not rebuild:
        claims = {root: dict(ids) for root, ids in before.claims.items()}
    changes: dict[str, Change] = {}
    seen: dict[str, Path] = {}
    taken = _files(claims)
    for root in dict.fromkeys(named):
        claims[str(root)] = {}
        for source in discover(root, taken):
            identifier, file = source.entry.id, source.path.resolve()
            if identifier in seen and not same_text(seen[identifier], file):
                raise CorpusError(
                    f"{source.path} and {seen[identifier]}: both have the id {identifier!r}; "
                    "rename one."
                )
            taken.setdefault(identifier, file)
            claims[str(root)][identifier] = str(source.path.relative_to(_folder(root)))
            if identifier in seen:
                continue
            seen[identifier] = file
            try:
                digest = _digest(source, settings)
            except CorpusError as error:
                failures.append(f"{error}{_unread(identifier, before, rebuild=rebuild)}")
                continue
            if hashes.get(identifier) != digest:
                is_new = identifier not in before.hashes
                unread = _unread(identifier, before, rebuild=rebuild)
                changes[identifier] = Change(source, digest, is_new, unread)
    if rebuild:
        gone = tuple(sorted(set(before.hashes) - set(seen)))
    else:
        gone = _gone(claims, before, set(map(str, named)))
    register = register_digest(settings)
    return Plan(
        changes=tuple(changes.values()),
        gone=gone,
        unchanged=sum(name in hashes and name not in changes for name in seen),
        failures=tuple(failures),
        claims={
            root: {name: file for name, file in ids.items() if name not in gone}
            for root, ids in claims.items()
        },
        register=register,
        besides=rebuild or register != before.register or _moved(claims, before),
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


def _digest(source: Source, settings: Settings) -> str:
    """Changes when the file, what the manifest says of it, or the rules of reading do."""
    content = documents.read_bytes(source.path, max_bytes=settings.max_document_mb * 1_000_000)
    digest = hashlib.sha256(content)
    digest.update(repr((rules_digest(), source.entry)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _folder(root: Path) -> Path:
    return root.parent if root.is_file() else root


def _files(claims: Mapping[str, Mapping[str, str]]) -> dict[str, Path]:
    """The file that each id stands for, of those that are there."""
    files: dict[str, Path] = {}
    for root, ids in claims.items():
        folder = _folder(Path(root))
        for name, file in ids.items():
            if name not in files and (folder / file).is_file():
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
        if root not in named and Path(root).exists()
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


def _unread(identifier: str, before: Before, *, rebuild: bool) -> str:
    if identifier not in before.hashes:
        return ""
    if rebuild:
        return " (it is not in the rebuilt library)"
    return " (what was read of it before stays)"


def _lost(root: Path, before: Before) -> str:
    count = len(before.claims[str(root)])
    return f"{root}: is not there any more; its {count} documents are not in the rebuilt library."
