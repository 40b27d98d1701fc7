"""Files of JSON lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.errors import UsageError


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON lines file; empty lines are passed over.

    Raises:
        UsageError: the file cannot be read, or a line is not a JSON object; names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}).") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise UsageError(f"{path.name}, line {number}: not JSON ({error}).") from error
        if not isinstance(row, dict):
            raise UsageError(f"{path.name}, line {number}: not a JSON object.")
        rows.append(row)
    return rows
