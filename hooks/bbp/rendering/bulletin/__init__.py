"""Room 3, rendering: an issue of the bulletin: page, mail, picture, feeds."""
