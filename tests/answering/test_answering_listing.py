"""What can be browsed: decisions held and known, documents, values of filters, versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.answering.links import links_of
from assistant.answering.listing import list_decisions, mandate_choices, versions_of
from assistant.answering.lookups import whole_text
from assistant.answering.mandate_lookup import find_mandates
from assistant.answering.opened import Opened


def test_what_is_held_comes_first_then_documents_then_what_is_only_known(held: Opened) -> None:
    listed = list_decisions(held)
    order = [bool(one.ref) + 2 * (one.held == "not_held") for one in listed]
    assert order == sorted(order, key=[1, 0, 3].index)
    refs = [one.ref for one in listed if one.held != "not_held" and one.ref]
    assert refs.index("SC-9/14") < refs.index("SC-10/15")
    assert len(set(refs)) == len(refs) == len(held.decisions)
    assert not {one.ref for one in listed if one.held == "not_held"} & set(refs)


def test_a_row_has_what_a_person_tells_decisions_apart_by(held: Opened) -> None:
    rows = {one.ref: one for one in list_decisions(held)}
    one = rows["SC-8/15"]
    assert (one.kind, one.convention, one.meeting) == (
        "decision", "Stockholm", "Stockholm Convention COP-8",
    )  # fmt: skip
    assert one.date == "2017-04-24/2017-05-05"
    assert (one.held, one.languages, one.draft) == ("extract", ("en",), False)
    assert rows["SC-8/18"].held == "not_held"
    assert rows["SC-8/18"].date == one.date, "the register knows the meeting's days"


def test_a_document_without_decisions_opens_by_its_id(held: Opened) -> None:
    documents = [one for one in list_decisions(held) if not one.ref]
    assert documents
    for one in documents:
        text = whole_text(held, one.document)
        assert text is not None
        assert (text.ref, text.document, text.kind) == (None, one.document, "")
    assert whole_text(held, "no-such-document") is None


def test_the_kind_of_a_decision_is_told_with_its_text(held: Opened) -> None:
    text = whole_text(held, "SC-8/15:en:1")
    assert text is not None
    assert text.kind == "decision"


def test_every_choice_finds_mandates(held: Opened) -> None:
    choices = mandate_choices(held)
    for name, values in (
        ("addressee", choices.addressees),
        ("verb", choices.verbs),
        ("deadline", choices.deadline_years),
        ("convention", choices.conventions),
    ):
        assert values, name
        for value in values:
            assert find_mandates(held, {name: value}).total, (name, value)


def test_a_draft_is_one_only_where_no_final_text_is_held(held: Opened) -> None:
    final = held.decisions[0]
    draft = replace(final, document="a-draft", draft=True)
    for decisions, is_draft in (((draft,), True), ((draft, final), False)):
        opened = Opened(held.generation, held.settings)
        opened.__dict__["decisions"] = decisions
        (row,) = [one for one in list_decisions(opened) if one.ref == final.ref]
        assert row.draft is is_draft
        opened.close()


def test_one_language_has_no_versions_and_loads_no_model(held: Opened) -> None:
    assert versions_of(held, "SC-8/15:en:1") == ()
    assert versions_of(held, "no-such-passage") == ()


def test_a_paragraph_leads_to_the_same_one_in_another_language(
    library_of: Callable[[Mapping[str, str]], Opened],
) -> None:
    opened = library_of(
        {
            "a.txt": "SC-20/1: Reporting\n\nThe Conference of the Parties\n\n"
            "1. Requests the Secretariat to report on the work of the centres;\n\n"
            "2. Invites Parties to comment on that report before the next meeting.\n",
            "b.txt": "SC-20/1 : Rapports\n\nLa Conférence des Parties\n\n"
            "1. Prie le Secrétariat de faire rapport sur les travaux des centres ;\n\n"
            "2. Invite les Parties à formuler des observations sur ce rapport.\n",
        }
    )
    opened.__dict__.update(embeddings=None, vectors=None, matrix=None)  # numbers decide here
    found = versions_of(opened, "SC-20/1:fr:2")
    del opened.__dict__["vectors"]
    assert [(one.language, one.passage_id) for one in found] == [
        ("en", "SC-20/1:en:2"), ("fr", "SC-20/1:fr:2"),
    ]  # fmt: skip
    (row,) = [one for one in list_decisions(opened) if one.ref == "SC-20/1"]
    assert sorted(row.languages) == ["en", "fr"]
    assert row.title == "Reporting"


def test_links_without_the_chain_are_the_same_links(held: Opened) -> None:
    whole, quick = links_of(held, "SC-8/15"), links_of(held, "SC-8/15", chain=False)
    assert whole.chain
    assert quick.chain == ()
    assert quick.cites == whole.cites
    assert quick.cited_by == whole.cited_by
