"""From the register to files that other programs open: Excel, calendars, mail merges.

`content` collects the values of a table, `workbook`, `delimited` and `documents` write them; every value is
written as what it is, and none is ever run as a formula.
"""
