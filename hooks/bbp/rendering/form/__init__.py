"""Room 3, rendering: the form by which a practice is proposed, and what GitHub is told of a proposal."""
