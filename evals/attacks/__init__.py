"""Instructions hidden in documents, questions and names, and what a chat model makes of them."""
