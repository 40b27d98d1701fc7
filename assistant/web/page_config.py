"""Gradio's description of the page, as far as the page needs it.

Gradio writes into the page what its components are and do, in the words of all languages, and what
programs may send to each. A visitor reads in one language, and programs ask ``/config``, which is
left whole. That is half of the page, read again at each visit. Pure: a string in, a string out.
"""

from __future__ import annotations

import json
import re
from typing import Any

_BEGINS = "window.gradio_config = "

#: Of a component, what is for programs: schemas and an example of a value.
_FOR_PROGRAMS = ("api_info", "api_info_as_input", "api_info_as_output", "example_inputs")


def fitted(page: str, locale: str) -> str:
    """The page with the words of one language and without what is for programs.

    Args:
        locale: name of the language as Gradio has it (``zh-CN``). Words in none but others are
            left as they are, as is a page that describes nothing.
    """
    before, begins, rest = page.partition(_BEGINS)
    if not begins:
        return page
    config, end = json.JSONDecoder().raw_decode(rest)
    said = config.get("i18n_translations") or {}
    if locale in said:
        config["i18n_translations"] = {locale: said[locale]}
    for component in config.get("components", ()):
        for name in _FOR_PROGRAMS:
            component.pop(name, None)
    return f"{before}{begins}{in_script(config)}{rest[end:]}"


def in_script(value: Any) -> str:
    """A value as JSON that may stand in a script of a page: nothing in it ends the script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&'\u2028\u2029]", lambda sign: f"\\u{ord(sign[0]):04x}", written)
