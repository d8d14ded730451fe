"""Room 3, rendering: the registers of the network: lists, entries, calendars, routes, statistics."""
