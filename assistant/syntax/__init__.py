"""Dependency parsing of English, behind which the parser is hidden."""

from assistant.syntax.english import load_parser, parse_english
from assistant.syntax.tokens import Parse, Parsed, Token

__all__ = ["Parse", "Parsed", "Token", "load_parser", "parse_english"]
