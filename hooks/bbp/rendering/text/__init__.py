"""Room 3, rendering: prose: Markdown and HTML, plain text, pictures in a text, the text of a record."""
