"""How much is read of a file before it is refused: whoever sends more has sent no list of people."""

#: Bytes of a file. A list of 100,000 people is a tenth of it as a workbook, a third as text.
MAX_BYTES = 32 * 2**20

#: Bytes of a workbook unpacked, really counted: 100,000 people with eight columns take 35 MB as .xlsx and
#: 100 MB as .ods, and this much is unpacked and looked through in seconds.
MAX_UNPACKED = 128 * 2**20

#: Parts of a workbook; Excel writes some ten, and a few for each sheet.
MAX_PARTS = 2_000

#: Rows, as many as Excel has, since a text saved from it may end in as many empty ones.
MAX_ROWS = 1_048_576

#: No list is as wide, nor any report with a column for every session.
MAX_COLUMNS = 1_024

#: Places for values, between the first and the last one of a sheet, that are held in memory at once.
MAX_CELLS = 3_000_000

#: Characters of one cell: what Excel keeps.
MAX_TEXT = 32_767

#: Characters of all cells, if one text stands in many of them: a workbook keeps it once, a reader does not.
MAX_TEXTS = 128 * 2**20
