"""How ``library.sqlite`` is opened, and its failures told in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

import sqlalchemy as sa

from assistant.errors import LibraryError


def reading_engine(database: Path) -> sa.Engine:
    """For a published database: it never changes, so no locks are taken and none are needed,
    neither on read-only media nor on network folders shared by many servers.
    """
    address = f"{database.resolve().as_uri()}?mode=ro&immutable=1"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    # As many connections as there are questions at the same time; five stay open.
    return sa.create_engine(
        "sqlite://", creator=connect, poolclass=sa.QueuePool, pool_size=5, max_overflow=-1
    )


def writing_engine(database: Path) -> sa.Engine:
    """For a draft: one connection, foreign keys held, transactions begun by us."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(database, check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        # A draft is thrown away after a crash, and flushed to the disk when it is published.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.NullPool)

    # Python's sqlite3 begins transactions on its own, but not before SAVEPOINT.
    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def told(database: Path) -> Iterator[None]:
    """Turn a failure of the database into one line for the person."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error) as error:
        reason = _first_failure(error)
        code = getattr(reason, "sqlite_errorcode", 0) & 0xFF  # the rest says more of the same
        todo = _TO_DO.get(code, f"run `python ingest.py --rebuild --library {_folder(database)}`")
        raise LibraryError(f"The library's database {database}: {reason}; {todo}.") from error
    except (JSONDecodeError, UnicodeDecodeError) as error:
        raise damaged(database, str(error)) from error


def _first_failure(error: BaseException) -> BaseException:
    """What SQLite said first: a full disk ends the transaction, and rolling that back then fails
    for want of one."""
    first, reason = error, error
    while first.__context__ is not None:
        first = first.__context__
        if isinstance(first, sqlite3.Error):
            reason = first
    return reason


def damaged(database: Path, reason: object) -> LibraryError:
    """What is told of a database that cannot be read, and what mends it."""
    return LibraryError(
        f"{database} is damaged ({reason}); "
        f"run `python ingest.py --rebuild --library {_folder(database)}`."
    )


def _folder(database: Path) -> Path:
    """The library's folder; the database lies in that of a generation."""
    return database.parent.parent


#: What helps where writing the library anew would not (sqlite.org/rescode.html).
_TO_DO = {
    sqlite3.SQLITE_FULL: "make room on the disk, then run `python ingest.py` again",
    sqlite3.SQLITE_READONLY: "give this user the right to write there",
    sqlite3.SQLITE_PERM: "give this user the right to read it",
    sqlite3.SQLITE_NOMEM: "there is too little memory",
}
