"""Paragraphs of the real corpus, and one whose every text is an attack, for the page alone."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

from assistant.types import Passage, PassageRecord

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def read_records() -> tuple[PassageRecord, ...]:
    """Every paragraph of the corpus; rows ``| SC-1/15 | title |`` begin a decision."""
    manifest = tomllib.loads((CORPUS / "manifest.toml").read_text(encoding="utf-8"))
    records: list[PassageRecord] = []
    for entry in manifest["document"]:
        file = next(CORPUS.rglob(entry["file"]))
        text = file.read_text(encoding="utf-8")
        ref: str | None = None
        title, number = entry["title"], 0
        for ordinal, match in enumerate(re.finditer(r"[^\n]+", text)):
            row = re.match(r"\| (SC-\d+/\d+) \| ([^|]+) \|", match[0])
            if row:
                ref, title, number = row[1], row[2], 0
                continue
            number += 1
            printed = re.match(r"(\d+)\. ", match[0])
            label = printed[1] if printed else f"u{number}"
            passage = Passage(
                id=f"{ref or entry['id']}:en:{label if ref else number}",
                document=entry["id"],
                ref=ref,
                language="en",
                kind="operative" if ref else "text",
                ordinal=ordinal,
                locator=f"para. {printed[1]}" if printed else f"unnumbered para. {number}",
                official_label=bool(printed),
                text=match[0],
                start=match.start(),
                end=match.end(),
            )
            records.append(
                PassageRecord(
                    passage=passage,
                    document_title=entry["title"],
                    document_kind=entry.get("kind", "document"),
                    issuer=entry.get("issuer", ""),
                    title=title,
                    conventions=tuple(entry.get("conventions", ())),
                    meeting="Stockholm Convention COP-8" if ref == "SC-8/15" else "",
                    date="2017-04-24/2017-05-05" if ref == "SC-8/15" else "",
                    year=None,
                    url=entry.get("url", ""),
                    held=entry.get("held", "full"),
                )
            )
    return tuple(records)


#: Asked for by the word "markup"; each piece would show in the page if it came through.
HOSTILE = (
    "Markup everywhere: <script>document.title='run'</script> <img src=https://evil.example/i.png "
    "onerror=\"document.title='run'\"> ![i](https://evil.example/m.png) [l](javascript:alert(1)) "
    "<div style='position:fixed;inset:0'>overlay</div> <form action=https://evil.example><input> "
    "<iframe src=https://evil.example></iframe> <svg onload=alert(1)> </div></div> SC-8\u202e51/"
    "<style>*{position:fixed;inset:0;background:url(https://evil.example/s.png)}</style> "
    "<base href=https://evil.example/> <meta http-equiv=refresh content='0;https://evil.example'> "
    "<a ping=https://evil.example/p href=//evil.example>ping</a> <link rel=prefetch "
    "href=https://evil.example/l> <math><mtext><img src=x></mtext></math> <input autofocus "
    "onfocus=alert(1)> <object data=https://evil.example> \u2066\u2067turned\u2069 \u200b\u200d"
    "\u0405\u0421-8/15 a\u0300\u0301\u0302\u0303 {{7*7}} ${7*7} <template><video src=x></template>"
)

#: A word that no line holds; it goes into texts and titles, a question may not be as long.
LONG_WORD = "w" * 10_000


def hostile_record(record: PassageRecord) -> PassageRecord:
    passage = replace(
        record.passage, id='<b>"x:en:1', document="<i>d", text=f"{HOSTILE} {LONG_WORD}", ref=None
    )
    return replace(
        record,
        passage=passage,
        title=f"{HOSTILE} {LONG_WORD}",
        document_title=HOSTILE,
        meeting=HOSTILE,
        url="javascript:alert(1)",
    )
