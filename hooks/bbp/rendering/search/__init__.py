"""Room 3, rendering: the index that the browser searches, and its page."""
