"""Room 3, rendering: the map of the bank and what it is drawn with."""
