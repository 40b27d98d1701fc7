"""One ingest, from the plan to the published generation."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from assistant import library
from assistant.errors import (
    CorpusError,
    LibraryError,
    LibraryMissing,
    LibraryVersionError,
    UsageError,
)
from assistant.index import (
    LocalEmbeddings,
    SyncReport,
    TokenFile,
    TokenWriter,
    VectorIndex,
    forget_matrix,
    forget_tokens,
    load_embeddings,
    write_matrix,
)
from assistant.ingesting.calibrating import background_of
from assistant.ingesting.embedded import embedded_texts
from assistant.ingesting.mandated import store_mandates
from assistant.ingesting.plan import Before, Change, Plan, plan_ingest, state_before
from assistant.ingesting.reading import Task, read_all, workers_for
from assistant.ingesting.report import IngestReport, Progress, Remark, Tally
from assistant.ingesting.soundness import (
    all_there,
    is_sound,
    matrix_is_sound,
    seal,
    tokens_are_sound,
    tokens_there,
    unseal,
)
from assistant.library import Draft, Generation, Library, LibraryWriter, PutResult, WriterLock
from assistant.settings import Settings
from assistant.sources import discover
from assistant.types import ParsedDocument


def ingest(
    settings: Settings,
    paths: Sequence[str] = (),
    *,
    rebuild: bool = False,
    check: bool = False,
    progress: Progress = lambda what, done, total: None,
) -> IngestReport:
    """Bring the library in step with ``paths`` (the corpus folder when none is named).

    A file that cannot be read is a line in the report's ``failures``; the others go in all the
    same, and what was held of it stays. Where nothing is left to write, nothing is written.

    Raises:
        UsageError, CorpusError: a path or a manifest is at fault; the library is as before.
        LibraryLocked: another ingest is running.
        LibraryError: the disk is full or the folder cannot be written, or the library is
            damaged so that only ``rebuild`` can mend it.
    """
    run = _Run(settings, progress)
    roots = [_local_path(path) for path in paths] or [settings.corpus_dir]
    for root in roots:
        discover(root)  # a wrong path or manifest is told before the folder is made
    if check:
        return run.check(roots, rebuild=rebuild)
    with library.writer_lock(settings.library_dir) as lock:
        return run.write(roots, lock, rebuild=rebuild)


def _local_path(path: str) -> Path:
    if "://" in path:
        raise UsageError(f"{path}: addresses are not fetched; download the file and name its path.")
    return Path(path)


@dataclass(slots=True)
class _Run:
    """One run and what it has counted so far."""

    settings: Settings
    progress: Progress
    started: float = field(default_factory=time.perf_counter)
    failures: list[str] = field(default_factory=list)
    issues: list[Remark] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    passages: PutResult = field(default_factory=PutResult)

    def check(self, roots: list[Path], *, rebuild: bool) -> IngestReport:
        """Read everything that differs, write nothing."""
        held, _, plan = self._plan(roots, rebuild=rebuild)
        for change, parsed in self._parsed(plan):
            self._count(change, parsed)
        return self._report(plan, held.number if held else None, checked_only=True)

    def write(self, roots: list[Path], lock: WriterLock, *, rebuild: bool) -> IngestReport:
        """Publish a generation, unless it would be the same as the current one."""
        held, before, plan = self._plan(roots, rebuild=rebuild)
        keep_vectors = (
            held is not None
            and not rebuild
            and before.model == self.settings.embedding_model
            and is_sound(held, self.settings.embedding_model, self.settings.embedding_threads)
        )
        keep_matrix = keep_vectors and held is not None and matrix_is_sound(held)
        keep_tokens = held is not None and not rebuild and tokens_are_sound(held)
        parsed = self._parsed(plan)
        first = next(parsed, None)
        if first is None:
            alike = keep_matrix and keep_tokens and not (plan.gone or plan.besides)
            if alike or held is None or rebuild:  # of nothing, no library is made
                return self._report(plan, held.number if held else None)
        embeddings = load_embeddings(self.settings.embedding_model, self.settings.embedding_threads)
        with library.new_generation(
            self.settings.library_dir,
            keep=self.settings.keep_generations,
            copy=not rebuild,
            lock=lock,
        ) as draft:
            unseal(draft.path)
            if not keep_vectors:
                shutil.rmtree(draft.vectors, ignore_errors=True)
            if not keep_matrix:
                forget_matrix(draft.path)
            if not keep_tokens:
                forget_tokens(draft.path)
            self._fill(draft, plan, chain([first] if first else [], parsed), embeddings)
            with _told(self.settings.library_dir):
                report = self._index(draft, plan, embeddings)
            draft.publish(report.json())
        return report

    # ------------------------------------------------------------------------- steps

    @property
    def _ocr(self) -> bool:
        return self.settings.ocr == "on"

    def _plan(self, roots: list[Path], *, rebuild: bool) -> tuple[Generation | None, Before, Plan]:
        held = _current(self.settings.library_dir, rebuild=rebuild)
        before = state_before(held, rebuild=rebuild)
        plan = plan_ingest(self.settings, roots, before, rebuild=rebuild, progress=self.progress)
        self.failures += plan.failures
        return held, before, plan

    def _parsed(self, plan: Plan) -> Iterator[tuple[Change, ParsedDocument]]:
        """What can be read of the changed documents, a few at a time: they may be many."""
        limit = self.settings.max_document_mb * 1_000_000
        tasks = [
            Task(change.source.entry, change.source.path, change.digest, limit, ocr=self._ocr)
            for change in plan.changes
        ]
        size = sum(change.size for change in plan.changes)
        outcomes = read_all(tasks, workers_for(size, self.settings.ingest_workers))
        for done, (change, outcome) in enumerate(zip(plan.changes, outcomes, strict=True), 1):
            self.progress("reading", done, len(tasks))
            if outcome.parsed is None:
                self.failures.append(f"{outcome.failure}{change.unread}")
            else:
                yield change, outcome.parsed

    def _fill(
        self,
        draft: Draft,
        plan: Plan,
        parsed: Iterator[tuple[Change, ParsedDocument]],
        embeddings: LocalEmbeddings,
    ) -> None:
        register = library.load_register(self.settings.corpus_dir / "register")
        read: list[str] = []
        with LibraryWriter.open(draft.database) as writer:
            writer.put_register(register.meetings, register.decisions)
            for identifier in plan.gone:  # first, so that a file that was renamed gets its ids
                self.passages += writer.remove(identifier)
            for change, document in parsed:
                try:
                    put = writer.put(document, embedded_texts(document))
                except CorpusError as error:
                    self.failures.append(str(error))
                    continue
                self.passages += put
                read.append(document.entry.id)
                self._count(change, document)
            if plan.register != writer.meta("register"):  # the days of meetings may be others
                read = list(writer.document_hashes())
            store_mandates(writer, read, register.meetings)
            writer.set_meta("sources", json.dumps(plan.claims))
            writer.set_meta("register", plan.register)
            writer.set_meta("embedding_model", self.settings.embedding_model)
            writer.set_meta("embedding_fingerprint", embeddings.fingerprint)
            writer.commit()

    def _index(self, draft: Draft, plan: Plan, embeddings: LocalEmbeddings) -> IngestReport:
        reading = TokenWriter(draft.path, embeddings)
        with (
            Library.open(draft.database) as written,
            VectorIndex.open(draft.vectors, reading, readonly=False) as vectors,
        ):
            total = written.counts()["passages"]
            synced = vectors.sync(
                written.embedded(), progress=lambda done: self.progress("embedding", done, total)
            )
            reading.finish(
                (text for _, text, _ in written.embedded()),
                progress=lambda done: self.progress("embedding words", done, total),
            )
            tokens = TokenFile.open(draft.path, embeddings)
            lacking = "" if all_there(written, vectors) else f"{vectors.count()} sound vectors"
            if not lacking and not tokens_there(written, tokens):
                lacking = "not the tokens of all of them"
            if lacking:
                raise LibraryError(
                    f"it would hold {total} passages but {lacking}, which "
                    "python ingest.py --rebuild makes anew"
                )
            write_matrix(draft.path, written.numbered(), vectors.vectors_of)
            background_of(written, vectors, tokens, embeddings).save(draft.path)
        seal(draft.path)
        return self._report(plan, int(draft.path.name), vectors=synced)

    # ----------------------------------------------------------------------- counting

    def _count(self, change: Change, document: ParsedDocument) -> None:
        file = str(change.source.path)
        self.issues += [Remark.of(issue, file) for issue in document.issues]
        self.added += change.is_new
        self.changed += not change.is_new

    def _report(
        self,
        plan: Plan,
        generation: int | None,
        *,
        vectors: SyncReport | None = None,
        checked_only: bool = False,
    ) -> IngestReport:
        return IngestReport(
            library=str(self.settings.library_dir),
            generation=generation,
            documents=Tally(self.added, self.changed, len(plan.gone), plan.unchanged),
            passages=self.passages,
            vectors=vectors or SyncReport(),
            issues=tuple(self.issues),
            failures=tuple(self.failures),
            seconds=round(time.perf_counter() - self.started, 3),
            checked_only=checked_only,
        )


def _current(folder: Path, *, rebuild: bool) -> Generation | None:
    try:
        return library.current(folder)
    except LibraryMissing:
        return None
    except LibraryError:
        if rebuild:  # rebuilding is how a damaged or outdated library is mended
            return None
        raise


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Nothing reads a draft but its writer: what looks like damage there is a failure to write,
    of which the store says no more than that."""
    try:
        yield
    except LibraryVersionError:
        raise
    except (LibraryError, OSError) as error:
        reason = " ".join(str(error.__context__ or error).split()).rstrip(".")
        free = shutil.disk_usage(folder).free // 1_000_000
        raise LibraryError(
            f"Cannot write to the library {folder}: {reason}; nothing was changed. Its disk has "
            f"{free:,} MB free."
        ) from None
