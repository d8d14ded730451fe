"""Room 3, rendering: ways into the bank: lists by fact, cities, filters, comparison, what fits a city."""
