"""Đọc văn bản: a library that turns a file into a `PlanReading`; no Django, no database, no clock."""
