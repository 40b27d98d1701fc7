"""A library that holds decisions in several languages, searched by readers of each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import library
from assistant.index import VectorIndex, load_embeddings
from assistant.ingesting import ingest
from assistant.library import Library
from assistant.retrieval.question import analyse_question
from assistant.retrieval.retriever import Retriever
from assistant.settings import Settings
from assistant.types import Hit

pytestmark = pytest.mark.slow

TEXTS = {
    "lamps-en.txt": """SC-13/1: Collection of spent lamps

The Conference of the Parties,

Recalling decision SC-12/4 on the lighting of harbours,

1. Decides to open a register of harbours that collect spent lamps;

2. Requests the Secretariat to send a questionnaire on spent lamps to harbour masters by June 2027;

3. Invites fishing communities to lend their boats for the transport of broken glass;

4. Requests the Secretariat to report on the implementation of the present decision to the
Conference of the Parties at its fourteenth meeting.
""",
    "lamps-fr.txt": """SC-13/1 : Collecte des lampes usagées

La Conférence des Parties,

Rappelant la décision SC-12/4 sur l'éclairage des ports,

1. Décide d'ouvrir un registre des ports qui collectent les lampes usagées ;

2. Prie le Secrétariat d'envoyer aux capitaines de port, d'ici à juin 2027, un questionnaire ;

3. Invite les communautés de pêcheurs à prêter leurs bateaux pour le transport du verre brisé ;

4. Prie le Secrétariat de faire rapport à la Conférence des Parties, à sa quatorzième réunion, sur
l'application de la présente décision.
""",
    "lamps-ar.txt": """المقرر SC-13/1: جمع المصابيح المستهلكة

إن مؤتمر الأطراف،

إذ يشير إلى المقرر SC-12/4 بشأن إنارة الموانئ،

1 - يقرر فتح سجل للموانئ التي تجمع المصابيح المستهلكة؛

2 - يطلب إلى الأمانة أن ترسل إلى مديري الموانئ، بحلول حزيران/يونيه 2027، استبيانا عن المصابيح؛

3 - يدعو مجتمعات الصيادين إلى إعارة قواربها لنقل الزجاج المكسور؛

4 - يطلب إلى الأمانة أن تقدم تقريرا عن تنفيذ هذا المقرر إلى مؤتمر الأطراف في اجتماعه الرابع عشر.
""",
    "nets-en.txt": """SC-12/5: Storage of fishing nets

The Conference of the Parties,

1. Urges Parties to dry old nets before they are stored;

2. Requests the Secretariat to report on the implementation of the present decision to the
Conference of the Parties at its thirteenth meeting.
""",
    "nets-fr.txt": """SC-12/5 : Entreposage des filets de pêche

La Conférence des Parties,

4. Prie instamment les Parties de sécher les vieux filets avant de les entreposer ;

5. Prie le Secrétariat de faire rapport à la Conférence des Parties, à sa treizième réunion, sur
l'application de la présente décision.
""",
}
BOATS = {"en": "SC-13/1:en:3", "fr": "SC-13/1:fr:3", "ar": "SC-13/1:ar:3"}


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Retriever]:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    shelf = tmp_path_factory.mktemp("shelf") / "library"
    report = ingest(Settings(library_dir=shelf, corpus_dir=folder, _env_file=None))
    assert not report.failures
    generation = library.current(shelf)
    embeddings = load_embeddings("multilingual-e5-small", 0)
    vectors = VectorIndex.open(generation.vectors, embeddings, readonly=True)
    with Library.open(generation.database) as opened:
        yield Retriever(opened, vectors, embeddings)
    vectors.close()


def _search(
    retriever: Retriever, text: str, language: str, filters: dict[str, str] | None = None
) -> list[Hit]:
    return retriever.search(analyse_question(text, language), 20, filters)


def _ids(hits: list[Hit]) -> list[str]:
    return [hit.record.passage.id for hit in hits]


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("Who should lend boats for broken glass?", "en", "en"),
        ("Qui doit prêter ses bateaux pour le verre brisé ?", "fr", "fr"),
        ("من يعير القوارب لنقل الزجاج المكسور؟", "ar", "ar"),
        ("Кто должен предоставить лодки для перевозки стекла?", "ru", "en"),
    ],
)
def test_a_paragraph_comes_once_in_the_reader_s_language_else_in_the_original(
    retriever: Retriever, text: str, language: str, shown: str
) -> None:
    for hits in (_search(retriever, text, language), retriever.rank(text, language)):
        (one,) = [hit for hit in hits[:5] if hit.record.passage.id in BOATS.values()]
        assert one.record.passage.id == BOATS[shown]
        assert one.versions[0] == "en"
        assert set(one.versions) == {"en", "fr", "ar"}
        assert len(set(BOATS.values()) & set(_ids(hits))) == 1


def test_numbers_that_differ_between_versions_are_led_over(retriever: Retriever) -> None:
    """The French text is an extract whose first paragraph is numbered 4."""
    hits = _search(retriever, "Faut-il sécher les vieux filets ?", "fr")
    assert hits[0].record.passage.id == "SC-12/5:fr:4"
    assert hits[0].versions == ("en", "fr")
    assert "SC-12/5:en:1" not in _ids(hits)


def test_a_filter_by_language_shows_that_version(retriever: Retriever) -> None:
    hits = _search(retriever, "boats for broken glass", "en", {"language": "fr"})
    assert {hit.record.passage.language for hit in hits} == {"fr"}
    assert hits[0].record.passage.id == BOATS["fr"]
    assert set(hits[0].versions) == {"en", "fr", "ar"}


def test_a_named_decision_comes_in_one_version(retriever: Retriever) -> None:
    hits = _search(retriever, "décision SC-13/1", "fr")
    first = [hit.record.passage for hit in hits[:5]]
    assert [passage.ref for passage in first] == ["SC-13/1"] * 5
    assert {passage.language for passage in first} == {"fr"}


def test_a_standing_phrase_is_folded_within_the_language_shown(retriever: Retriever) -> None:
    hits = _search(retriever, "report on the implementation of the present decision", "en")
    (one,) = [hit for hit in hits if hit.also_in]
    assert one.record.passage.id == "SC-13/1:en:4"
    assert [(other.ref, other.differs) for other in one.also_in] == [("SC-12/5", "thirteenth")]
    french = _search(retriever, "rapport sur l'application de la présente décision", "fr")
    assert [o.passage_id for hit in french for o in hit.also_in] == ["SC-12/5:fr:5"]


def test_a_named_decision_is_not_folded_away(retriever: Retriever) -> None:
    hits = _search(retriever, "the report of SC-12/5, paragraph 2", "en")
    assert hits[0].record.passage.id == "SC-12/5:en:2"
    asked = _search(retriever, "report on the implementation", "en", {"ref": "SC-12/5"})
    assert "SC-12/5:en:2" in _ids(asked)


def test_a_whole_title_and_a_meeting_bring_their_decisions_first(retriever: Retriever) -> None:
    titled = _search(retriever, "Storage of fishing nets", "en")
    assert [hit.record.passage.ref for hit in titled[:2]] == ["SC-12/5", "SC-12/5"]
    meeting = _search(retriever, "COP-12", "en")
    assert {hit.record.passage.ref for hit in meeting[:2]} == {"SC-12/5"}


def test_a_few_bare_words_are_looked_for_in_the_language_that_has_them(
    retriever: Retriever,
) -> None:
    """Bare words may be taken for Spanish, of which nothing is held."""
    hits = retriever.rank("glass transport", "es")
    assert hits[0].keyword_rank == 1
    assert {hit.keyword_rank for hit in retriever.rank("el transporte de los vidrios", "es")} == {
        None
    }
