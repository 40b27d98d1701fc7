"""The web application: a chat, a reader of the sources beside it, and the HTTP routes."""
