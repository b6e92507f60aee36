"""From files as they come to plain values: a reader is a pure function of bytes.

`files.open_tables` makes rows and cells of whatever was handed in; `lists` understands lists of people,
`READERS` meeting reports, one module for each format.
"""
