"""Room 3, rendering: the page of a practice, its card, its data."""
