"""The shape of the code, held by reading its imports: rooms, arrows and heavy libraries."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "assistant"

#: What each room may import from the others. Arrows run downwards only.
BASE = {"__init__", "__version__", "types", "linked", "pictured", "errors"}
BASE |= {"days", "places", "locking"}
STORED = BASE | {"references"}
ROOMS: dict[str, set[str]] = {
    "__init__": set(),
    "types": set(),
    "linked": {"types"},
    "pictured": {"types", "linked"},
    "errors": set(),
    "days": set(),
    "places": set(),
    "locking": set(),
    "settings": {"errors"},
    "contract": BASE,
    "spreadsheet": BASE,
    "feedback": BASE,
    "markdown": BASE,
    "notes": BASE | {"references", "markdown"},
    "references": BASE,
    "documents": STORED,
    "library": STORED,
    "index": STORED | {"settings"},  # the name of the built-in model
    "sources": STORED,
    "syntax": {"errors"},
    "chat_models": {"errors", "settings"},
}
ROOMS["ingesting"] = STORED | {"documents", "library", "index", "sources", "settings"}
ROOMS["retrieval"] = STORED | {"documents", "library", "index", "settings"}
ROOMS["answering"] = ROOMS["retrieval"] | {"retrieval", "chat_models", "syntax"}
ROOMS["wiring"] = ROOMS["answering"] | ROOMS["ingesting"] | {"answering", "ingesting"}
ROOMS["web"] = BASE | {"settings", "contract", "spreadsheet", "feedback", "markdown", "notes"}
ROOMS["commands"] = ROOMS["wiring"] | {
    "wiring",
    "contract",
    "spreadsheet",
    "feedback",
    "notes",
    "web",
}
ROOMS["__main__"] = ROOMS["commands"] | {"commands"}

#: Libraries that cost seconds or tie us to a product, each behind one room.
ONE_ROOM = {
    "gradio": "web",
    "fastapi": "web",
    "starlette": "web",
    "chromadb": "index",
    "langchain": "chat_models",
    "langchain_openai": "chat_models",
    "openai": "chat_models",
    "langchain_chroma": "index",
    "sentence_transformers": "index",
    "torch": "index",
    "transformers": "index",
    "openvino": "index",
    "tokenizers": "index",
    "sqlalchemy": "library",
    "sqlite3": "library",
    "xlsxwriter": "spreadsheet",
    "typst": "notes",
    "spacy": "syntax",
}
#: Never imported while a module loads: --help and an exact lookup answer at once.
HEAVY = {
    "chromadb",
    "gradio",
    "langchain",
    "langchain_chroma",
    "langchain_core",
    "langchain_openai",
    "numpy",
    "openai",
    "openvino",
    "sentence_transformers",
    "spacy",
    "torch",
    "transformers",
    "typst",
}


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement of the package; ``at_load``: it runs when its module is imported."""

    room: str
    module: str
    target: str  # dotted, "assistant.library.store"
    line: int
    at_load: bool
    typing_only: bool

    @property
    def target_room(self) -> str:
        return f"{self.target}.__init__".split(".")[1]

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


def imports_of(path: Path) -> list[Import]:
    module = str(path.relative_to(PROJECT))
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    found: list[Import] = []

    def walk(node: ast.AST, at_load: bool, typing_only: bool) -> None:
        for child in ast.iter_child_nodes(node):
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            typing = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
            found.extend(
                Import(room, module, target, child.lineno, at_load, typing_only)
                for target in targets_of(child)
            )
            walk(child, at_load and not inside, typing_only or typing)

    walk(ast.parse(path.read_text(encoding="utf-8"), module), True, False)
    return found


def targets_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"line {node.lineno}: imports are absolute here"
        # what is imported may be a module itself: "from assistant import references"
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
IMPORTS = [found for path in MODULES for found in imports_of(path)]


def test_every_room_has_a_rule() -> None:
    rooms = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES}
    assert rooms <= set(ROOMS), f"say in ROOMS what {rooms - set(ROOMS)} may import"


def test_arrows_between_rooms_run_downwards() -> None:
    wrong = [
        str(found)
        for found in IMPORTS
        if found.target.split(".")[0] == "assistant"
        and found.target_room not in ROOMS[found.room] | {found.room}
    ]
    assert not wrong, "against the arrows of DESIGN: " + "; ".join(wrong)


def test_the_package_does_not_know_its_edges() -> None:
    wrong = [
        str(f) for f in IMPORTS if f.target.split(".")[0] in {"evals", "tests", "app", "ingest"}
    ]
    assert not wrong, "; ".join(wrong)


@pytest.mark.parametrize(("library", "room"), ONE_ROOM.items())
def test_a_third_party_library_stands_behind_one_room(library: str, room: str) -> None:
    wrong = [
        str(found)
        for found in IMPORTS
        if found.target.split(".")[0] == library and found.room != room
    ]
    assert not wrong, f"{library} belongs in {room}/ only: " + "; ".join(wrong)


def test_domain_types_do_not_know_langchain() -> None:
    domain = {"types", "errors", "contract", "references", "documents", "library", "sources"}
    wrong = [str(f) for f in IMPORTS if f.room in domain and f.target.startswith("langchain")]
    assert not wrong, "; ".join(wrong)


#: langchain_core's interfaces (70 ms) and numpy are what the rooms are written against.
@pytest.mark.parametrize(
    ("start", "allowed"),
    [
        ("assistant/__main__.py", set()),
        ("assistant/wiring.py", {"langchain_core", "numpy"}),  # what an exact lookup opens
    ],
)
def test_nothing_heavy_is_imported_on_the_way_to(start: str, allowed: set[str]) -> None:
    by_module: dict[str, list[Import]] = {}
    for found in IMPORTS:
        by_module.setdefault(found.module, []).append(found)
    todo, seen, wrong = [start], set(), []
    while todo:
        module = todo.pop()
        if module in seen:
            continue
        seen.add(module)
        for found in by_module.get(module, []):
            if not found.at_load or found.typing_only:
                continue
            if found.target.split(".")[0] in HEAVY - allowed:
                wrong.append(str(found))
            elif found.target.split(".")[0] == "assistant":
                todo += files_of(found.target)
    assert not wrong, "import it where it is first needed: " + "; ".join(sorted(wrong))


def files_of(target: str) -> list[str]:
    """The files that run when a module is imported: its packages' and its own."""
    parts = target.split(".")
    steps = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    names = [f"{step}/__init__.py" for step in steps] + [f"{steps[-1]}.py"]
    return [name for name in names if (PROJECT / name).is_file()]


def test_no_exception_is_caught_without_a_name() -> None:
    wrong = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                caught = "" if node.type is None else ast.unparse(node.type)
                if not caught or re.search(r"\b(Base)?Exception\b", caught):
                    wrong.append(f"{path.relative_to(PROJECT)}:{node.lineno}")
    assert not wrong, "name what can go wrong: " + "; ".join(wrong)


def test_every_setting_is_in_the_readme_and_the_other_way_round() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\|\s*`([A-Z][A-Z0-9_]+)`\s*\|", readme, flags=re.MULTILINE))
    settings = {name.upper() for name in Settings.model_fields}
    assert settings - documented == set(), "settings that the README's table leaves out"
    assert documented - settings == set(), "rows of the README's table that are no setting"
