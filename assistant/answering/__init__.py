"""From a question to an answer whose every quotation is a paragraph of the library."""
