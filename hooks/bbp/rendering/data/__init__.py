"""Room 3, rendering: the open data: tables, package, schemas."""
