"""A second chat model as a judge of sentences that have passed the check. It can only withhold.

Whatever goes wrong with it (no answer, another answer than the one word), the sentence is withheld:
who asked for a judge does not want to see what it has not judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from assistant.answering.compose_prompt import judging_prompt
from assistant.answering.prompts import judge_wording
from assistant.chat_models import ChatFault
from assistant.types import PassageRecord

if TYPE_CHECKING:
    from assistant.answering.composing import Writer

#: One word is asked for; a judge that explains itself has said it by then.
_MOST_READ = 200


def is_supported(judge: Writer, sentence: str, sources: Sequence[PassageRecord]) -> bool:
    """Whether the judge says that the sources support a sentence."""
    prompt = judging_prompt(sources, sentence)
    said = ""
    try:
        with closing(judge.stream(prompt.system, prompt.human)) as chunks:
            for chunk in chunks:
                said += chunk.text
                if len(said) > _MOST_READ:
                    break
    except ChatFault:
        return False
    words = said.split()
    return bool(words) and words[0].strip(".,:;!*\"'").upper() == judge_wording().supported
