"""Room 3, rendering: what is known, in words: labels of codes, places, dates, values of registers."""
