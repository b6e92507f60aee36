"""English: what is taken in."""

TEXTS = {
    # The file itself, before anybody asks what is in it
    "empty": "There is nothing in it. Save the list once more, then try again.",
    "damaged": "The file is damaged, or did not arrive in full. Open it in Excel or LibreOffice and save it anew as "
    ".xlsx, or have it sent once more.",
    "locked": "The file is protected by a password. Open it in Excel and save a copy without one; delete the copy "
    "once it has been read.",
    "too_large": "The file is larger than any list of people, and was not read. Copy just the rows with the people into a "
    "new file.",
    "too_wide": "Line {line} has more than {most} columns; no list is as wide. Copy just the columns that are needed into "
    "a new file.",
    "far_cell": "There is something in cell {place}, far away from everything else. Delete what is there, or copy just "
    "the list into a new file.",
    "long_cell": "A cell in line {line} has more characters than a table can hold. Most often a closing quotation mark is "
    "missing; look there.",
    "not_text": "This is neither a table nor a text that can be read. Save the list in Excel as .xlsx or as a CSV file.",
    "foreign_pdf": "This is a PDF, not a table. Take the Excel file it was made from, or copy the names into a text file.",
    "foreign_picture": "This is a picture, not a table. Nothing can be read from it; have the list sent as an Excel file.",
    "foreign_document": "This is a document (Word, PowerPoint, Outlook or the like), not a table. Copy the list from it "
    "into Excel and save that as .xlsx.",
    "foreign_archive": "This is an archive (such as a ZIP file), not a table. Unpack it and name the file inside.",
    "foreign_database": "This is a database, not a table. Export the list there as an Excel or CSV file.",
    "foreign_program": "This is a program, not a table. It was not run. Ask who sent it before anybody opens it.",
    "foreign_page": "This is a web page (HTML), even if its name should end in .xls. Open the file in Excel and save it as "
    ".xlsx.",
    "foreign_xml": "This is an XML file. Open it in Excel or LibreOffice and save it as .xlsx.",
    "foreign_card": "This is a business card or a calendar entry, not a table. Export the contacts from Outlook as a CSV "
    "file.",
    "foreign_mail": "This is an e-mail, not a table. Save the attachment with the list, and name that.",
    "foreign_numbers": "This is a file of Apple Numbers. Export it there as an Excel file (.xlsx).",
    "foreign_binary_workbook": "This is an Excel workbook in binary format (.xlsb). Open it in Excel and save it as .xlsx.",
    # How it comes in
    "no_such_file": "There is no file {file}. Mind the spelling; if its name holds a blank, put it between quotes.",
    "file_refused": "{file} cannot be read ({cause}). Close it in other programs, or copy it to another folder.",
    "nothing_comes_in": "The file is missing. Name it, or pipe the clipboard in: "
    "Get-Clipboard | kokoma participant import -",
    "in_file": "{file}: {why}",
}
