"""What one passage bears out: its text says what is the case, its record what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.answering.verify.dates import Date
from assistant.answering.verify.named import OWN_NAMES, is_short_for
from assistant.answering.verify.names import Name, owners_in
from assistant.answering.verify.reading import Reading, read
from assistant.documents.mandates import mandates_of, strength_of
from assistant.library.bodies import Body, body_of
from assistant.references import find_conventions, parse, parse_locator
from assistant.references.treaties import BODIES
from assistant.types import Mandate, PassageRecord, Strength

#: Characters of a passage that are read; the longest of 400 resolutions has 2,885.
LONGEST = 20_000
_LABEL = re.compile(
    r"\s*(?:\(?(?:\d{1,3}(?:\s?(?:bis|ter))?|[a-zа-я]{1,4})\s?[.)-]|[•–-])\s+", re.I
)
_PREAMBULAR = re.compile(r"\s*(?P<stem>[A-Z][a-z]+)ing\b(?P<rest>[^,;]{0,24})")
_SPEAKER = re.compile(r"COP-\d")
#: Its label among addressees.
CONFERENCE = "Conference of the Parties"


@dataclass(frozen=True)
class Evidence:
    """A passage of one document; identity from its record."""

    record: PassageRecord

    @property
    def language(self) -> str:
        return self.record.passage.language

    @cached_property
    def convention(self) -> str:
        """The one convention that it belongs to, "" where there are several or none."""
        own = self.owners_known & frozenset(self.record.conventions)
        return next(iter(own)) if len(own) == 1 else ""

    @cached_property
    def owners_known(self) -> frozenset[str]:
        record = self.record
        return frozenset(
            (*record.conventions, *find_conventions(record.issuer), *owners_in(self.titles))
        )

    @cached_property
    def owner(self) -> str:
        """The convention, else the body by whose numbers references are read: "resolution 70/1"
        in one of the General Assembly."""
        if self.convention:
            return self.convention
        reference = parse(self.record.passage.ref or "")
        return reference.family if reference and reference.family in BODIES else ""

    @property
    def titles(self) -> str:
        """What the record is called: titles, sections, issuer."""
        record = self.record
        return "\n".join(
            (record.title, record.document_title, *record.passage.section, record.issuer)
        )

    @cached_property
    def text(self) -> str:
        """What the passage says, after what it completes."""
        passage = self.record.passage
        label = _LABEL.match(passage.text)
        own = passage.text[label.end() :] if label else passage.text
        chapeau = _LABEL.sub("", passage.chapeau, count=1)
        return (f"{chapeau} {own}" if chapeau else own)[:LONGEST]

    @cached_property
    def reading(self) -> Reading:
        return read(self.text, self.language, self.owner)

    @cached_property
    def identity(self) -> Reading:
        """Titles, issuer and meeting as the record has them."""
        spoken = self.body.name if self.body else ""
        known = f"{self.titles}\n{self.record.meeting}\n{spoken}"
        return read(known, self.language, self.owner)

    @cached_property
    def own_keys(self) -> frozenset[str]:
        ref = self.record.passage.ref
        reference = parse(ref) if ref else None
        return frozenset({reference.key} if reference else {ref} if ref else set())

    @cached_property
    def body(self) -> Body | None:
        """The body that took the decision, by its reference."""
        return next(filter(None, map(body_of, self.own_keys)), None)

    def is_speaker(self, name: Name, lower: str) -> bool:
        """Whether ``name``, in the folded text ``lower``, is the body that took the decision: "the
        General Assembly", "the Council" of a resolution of the Human Rights Council."""
        if name.label == CONFERENCE:
            return self.by_a_conference
        if name.label in self._issuing or is_short_for(self._kind, name, lower):
            return True
        if self.body is None:
            return False
        words = lower[name.start : name.end].removeprefix("the ").split()
        return name.label == self.body.name or (
            words[-1:] in (["council"], ["assembly"]) and set(words) <= self._words_of_body
        )

    @cached_property
    def _issuing(self) -> frozenset[str]:
        """The body that the record says issued it, where the name is one body's own."""
        named = read(self.record.issuer, "en").names[:1]
        return frozenset(name.label for name in named if name.label in OWN_NAMES)

    @cached_property
    def _kind(self) -> str:
        """What the body is, by the last word of its name: "council"."""
        if self.by_a_conference:
            return "conference"
        called = self.body.name if self.body else self.record.issuer
        return called.lower().rpartition(" ")[2]

    @cached_property
    def _words_of_body(self) -> frozenset[str]:
        return frozenset(self.body.name.lower().split()) if self.body else frozenset()

    @cached_property
    def own_locator(self) -> str:
        locator = parse_locator(self.record.passage.locator)
        return str(locator) if locator else ""

    @cached_property
    def meeting(self) -> str:
        """ "COP-8" of "Stockholm Convention COP-8"."""
        return self.record.meeting.rsplit(" ", 1)[-1] if self.record.meeting else ""

    @cached_property
    def days(self) -> tuple[Date, ...]:
        """When the decision was taken: the days of its meeting, and its year."""
        found = []
        for day in self.record.date.split("/"):
            numbers = [int(part) for part in day.split("-") if part.isdigit()]
            if len(numbers) == 3:
                found.append(Date(numbers[0], numbers[1], numbers[2], numbers[0], "", 0, 0))
        if self.record.year:
            found.append(Date(self.record.year, 0, 0, self.record.year, "", 0, 0))
        return tuple(found)

    @cached_property
    def mandates(self) -> tuple[Mandate, ...]:
        return mandates_of(self.record.passage, convention=self.convention, meeting=self.meeting)

    @cached_property
    def directs(self) -> bool:
        """Whether it is a paragraph in the voice of a body, not prose about one."""
        return self.record.passage.kind == "operative" and bool(self.mandates)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The operative verbs in the body's own voice."""
        verbs = {mandate.verb for mandate in self.mandates}
        if self.record.passage.verb:
            verbs.add(self.record.passage.verb)
        if verbs & _PLAIN and _GLADLY.search(self.reading.folded.lower, 0, _OPENING):
            verbs.add("appreciates")
        if self.record.passage.kind == "preamble" and (match := _PREAMBULAR.match(self.text)):
            stem = match["stem"].lower()
            for verb in _NOTING:
                if verb.startswith(stem[:5]):
                    verbs.add(verb)
        return frozenset(verbs)

    @cached_property
    def clauses(self) -> tuple[tuple[str, Reading], ...]:
        """Its operative clauses, each from its verb to the next, with that verb."""
        reading = self.reading
        active = [force for force in reading.forces if not force.passive]
        ends = [*(force.start for force in active[1:]), len(reading.folded.text)]
        return tuple(
            (
                force.verb,
                read(reading.folded.text[force.start : end], self.language, self.owner),
            )
            for force, end in zip(active, ends, strict=False)  # no verb: no clause
        )

    @cached_property
    def strengths(self) -> frozenset[Strength]:
        return frozenset(
            {mandate.strength for mandate in self.mandates} or {strength_of(v) for v in self.verbs}
        )

    @cached_property
    def addressees(self) -> frozenset[str]:
        named = {one.name for mandate in self.mandates for one in mandate.addressees}
        if not self.mandates:
            named |= {label for asked in self.reading.asked for label in asked.labels}
        return frozenset(named)

    @cached_property
    def by_a_conference(self) -> bool:
        return bool(_SPEAKER.search(self.record.meeting)) or bool(
            self.own_keys and self.record.conventions
        )

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """Texts that may be quoted."""
        record = self.record
        passage = record.passage
        return (
            passage.text,
            passage.chapeau,
            record.title,
            record.document_title,
            *passage.section,
        )

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(word.term for word in self.reading.all_words)

    @cached_property
    def identity_terms(self) -> frozenset[str]:
        return frozenset(word.term for word in self.identity.all_words)


#: Verbs that say with a noun how a thing is taken: "takes note with appreciation of".
_PLAIN = {"takes note of", "notes", "acknowledges", "expresses", "reiterates"}
_GLADLY = re.compile(
    r"\b(?:with|its|their|sincere|deep) (?:deep |great |sincere )?(?:appreciation|satisfaction"
    r"|gratitude|thanks)\b|\bavec (?:satisfaction|gratitude|reconnaissance)"
    r"|\b(?:sa|ses) (?:gratitude|reconnaissance|remerciements)"
    r"|\bcon (?:satisfaccion|beneplacito|reconocimiento|aprecio)"
    r"|\bsu (?:agradecimiento|gratitud|reconocimiento)|\bс (?:удовлетворением|признательностью)"
    r"|признательность|благодарность|مع (?:التقدير|الارتياح)|تقديره|امتنانه|赞赏|感谢|满意"
)
#: Characters in which the verb and how it is meant stand.
_OPENING = 100
_NOTING = (
    "notes", "welcomes", "recalls", "recognizes", "acknowledges", "reaffirms", "considers",
    "stresses", "emphasizes", "expresses", "takes note of", "appreciates",
)  # fmt: skip


@lru_cache(maxsize=512)
def evidence_of(record: PassageRecord) -> Evidence:
    """The evidence of a passage, kept for the next sentence."""
    return Evidence(record)
