"""English: verifying that a paper is ours."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # What comes out, in one line
    "head_registered": "Valid: {number} is in the register.",
    "head_same_file": "Genuine and valid: this file is the certificate {number} as issued.",
    "head_same_duplicate": "Genuine and valid: this file is a duplicate of the certificate {number}.",
    "head_same_print_file": "Genuine and valid: {number} is in this print file as issued.",
    "head_genuine_code": "The code is genuine, and {number} is valid. The sheet is genuine only if exactly this is on it:",
    "head_genuine_by_page": "The code is genuine, and {number} was valid on {as_of}. The sheet is genuine only if "
    "exactly this is on it:",
    "head_genuine_by_key": "The code is genuine: signed with this key. The sheet is genuine only if exactly this is on "
    "it:",
    "head_void": "Void: {number} was issued but no longer counts.{since}",
    "head_replaced": "Void: a newer certificate was issued in place of {number}.{since}",
    "head_void_by_page": "Void: {number} was issued but no longer counts (as of {as_of}).",
    "head_other_file": "Not genuine: this file, as it is here, was not issued.",
    "head_number_in_other_file": "Not genuine: the number {number} is in the file, but it was not issued like this.",
    "head_bad_signature": "Not genuine: the code was changed, or not signed here.",
    "head_specimen": "No certificate: only a preview carries this code.",
    "head_differs": "Not genuine: under {number} the register has something else than the code.",
    "head_other_code": "Not genuine: {number} was not issued with this code.",
    "head_other_page": "Not genuine: the code does not lead to the office's page but to {address}",
    "head_seal_appended": "Not genuine: something was appended to this file after it was sealed.",
    "head_seal_broken": "Not genuine: the electronic seal does not fit this file, which was changed.",
    "head_seal_weak": "Not genuine: the electronic seal of this file is not secure; no office seals like this.",
    "head_seal_unreadable": "Not genuine: the electronic seal of this file cannot be read.",
    "head_page_unproven": "Undecided: the code does not lead to this page but to {address}",
    "head_number_unknown": "Unknown: there is no certificate {number} in the register.",
    "head_number_lost": "Unknown: the entry of {number} has been missing since {lost_on}.",
    "head_number_unproven": "Unknown: a number alone can only be verified in the register.",
    "head_file_unknown": "Unknown: this file was not issued here.",
    "head_file_unproven": "Undecided: only the register knows whether this file is the one issued.",
    "head_key_unknown": "Unknown: nobody here knows the key {kid} that signed it.",
    "head_key_compromised": "Not genuine: the key {kid} was in other hands, and this code is none of ours.",
    "head_signed_too_late": "Not genuine: on the day of issue the key {kid} was no longer in use.",
    "head_not_in_register": "Unknown: the code is signed, but {number} is not in the register.",
    "head_no_code": "Unreadable: no code can be made out in the picture.",
    "head_foreign_code": "Unreadable: there is a QR code in the picture, but no code of a certificate.",
    "head_damaged_code": "Unreadable: the code is damaged or incomplete.",
    "head_not_understood": "Unreadable: this is neither a number nor the text of a code.",
    "since": " This has been so since {date}.",
    "on_page": "Page {page}: {text}",
    # What it means, and what to do
    "means_registered": "The number alone does not make the sheet genuine: anybody can copy it. Compare name, series "
    "and date with the sheet, or verify its code.",
    "means_same_file": "The same file, byte for byte. For a printout that holds only if it came from this file.",
    "means_same_duplicate": "The same file, byte for byte. A duplicate counts like the first sheet.",
    "means_same_print_file": "The same file, byte for byte.",
    "means_genuine_code": "If the sheet says anything else, above all another name, it is forged: a genuine code can be "
    "copied onto any sheet.",
    "means_genuine_by_page": "If the sheet says anything else, it is forged. What became void after {as_of} this page "
    "does not know.",
    "means_genuine_by_key": "If the sheet says anything else, or the key is not the office's, it is forged. "
    "Whether it still counts a key cannot tell; the office's page or the register can.",
    "means_void": "The sheet was ours but no longer counts. In the office, the reason is shown by: "
    "kokoma certificate show {number}",
    "means_replaced": "The old sheet no longer counts. Ask for the new one; nothing more is said here.",
    "means_void_by_page": "The sheet was the office's but no longer counts. There may be a new one; ask whoever "
    "presented it.",
    "means_other_file": "Somebody changed the file, saved it anew or made it up. That does not touch what the code says; "
    "what else is in the file nobody has signed. Ask for the file as it was issued, or for the sheet.",
    "means_number_in_other_file": "Somebody changed the file, saved it anew or made it up. What was issued under this "
    "number is shown by: kokoma certificate show {number}",
    "means_bad_signature": "Nobody here has signed what is in this code, so it is not shown. Take the sheet to the office "
    "that is said to have issued it.",
    "means_specimen": "Nobody has signed it. The sheet was for looking at and certifies nothing.",
    "means_differs": "The code is signed with a key of ours, but the register says something else. Either this is not the "
    "register it was issued from, or the key is in other hands. Find out: kokoma doctor, kokoma key show",
    "means_other_code": "The code is signed with a key of ours, but in the register this certificate has another one, or "
    "none. Either this is not the register it was issued from, or the key is in other hands. Find out: kokoma doctor, "
    "kokoma key show",
    "means_other_page": "What is signed is ours; the address in the code is not, nor was it when this sheet was issued. "
    "Somebody has made it anew: whoever scans the code with a telephone lands on another page, which can claim what it "
    "likes. Do not open it, and keep the sheet.",
    "means_page_unproven": "The address in a code is not signed. Perhaps the page was there before; perhaps somebody has "
    "made the sheet anew and that page is a stranger's. Do not open it; the office can tell, it has the register.",
    "means_seal_appended": "The file was not issued like this, whatever is in it. Ask for the file as it was issued, or "
    "for the sheet.",
    "means_seal_broken": "The file was not issued like this, whatever is in it. Ask for the file as it was issued, or "
    "for the sheet.",
    "means_seal_weak": "Such a seal can be imitated. Ask for the file as it was issued, or for the sheet.",
    "means_seal_unreadable": "It is damaged, or somebody has made the file like this. Ask for the file as it was issued, "
    "or for the sheet.",
    "means_number_unknown": "See whether the number was copied correctly, and whether this is the register it was issued "
    "from. All of them: kokoma certificate list --all",
    "means_number_lost": "On that day an older backup took the register's place. The number was given; what was issued "
    "under it this register no longer knows. Look it up in the files.",
    "means_number_unproven": "A key and the office's page verify codes. Take a photo of the sheet, or ask the office about "
    "the number.",
    "means_file_unknown": "It is none of the files issued from this register, and there is neither a code nor a number "
    "of ours in it.",
    "means_file_unproven": "The code in it is genuine, but it can be copied into any file. What it says stands above; "
    "whether the file was issued like this only the office can tell that is said to have issued it.",
    "means_key_unknown": "Whether what it says is so nobody here can tell: anybody can sign with a key of their own. If "
    "the sheet is another office's, verify it with the key or the page of that office: --key",
    "means_key_compromised": "Somebody else could sign with this key too. Only what the office itself still knows of "
    "counts, and it knows nothing of this. Treat the sheet as forged.",
    "means_signed_too_late": "The office had retired the key before and has signed nothing with it since; somebody else "
    "has it. Treat the sheet as a forgery. In the office: kokoma key compromised {kid}",
    "means_not_in_register": "Either this register is an older copy, or the key {kid} is in other hands. Look at the "
    "register first: kokoma doctor. If that is not it, nobody may sign with the key any more: "
    "kokoma key compromised",
    "means_no_code": "Take another photo of the code: from above, without shadow, sharp, and so close that it fills much "
    "of the picture; or scan the sheet at 300 dpi. If it has none, use the number: kokoma verify NUMBER",
    "means_foreign_code": "The code is at the foot of the sheet. Take another photo of it, or use the number: "
    "kokoma verify NUMBER",
    "means_damaged_code": "Something is missing, or a character is wrong. Copy the whole text again, or take a photo of "
    "the sheet. If the text is complete, the code is none of ours.",
    "means_not_understood": "The text of a code is an address with a # and some 300 capital letters and digits. Copy all "
    "of it, or name a file or a number.",
    # What comes with it
    "inside_genuine_code": "What is signed in the code is genuine and valid; but it can be copied anywhere.",
    "inside_genuine_by_page": "The certificate {number} was valid on {as_of}.",
    "inside_genuine_by_key": "What the code says is signed with this key.",
    "inside_void": "What the code says no longer counts either.{since}",
    "inside_replaced": "What the code says no longer counts either: there is a newer certificate.{since}",
    "inside_void_by_page": "What the code says no longer counts either (as of {as_of}).",
    "inside_bad_signature": "The code in it was changed too, or not signed here.",
    "inside_specimen": "The code in it is that of a preview.",
    "inside_differs": "In the code too, {number} is something else than in the register.",
    "inside_other_code": "The code in it is not the one {number} was issued with either.",
    "inside_other_page": "Nor does the code lead to the office's page, but to {address}",
    "besides_erased": "The person was erased from the register, which only knows number and date. It cannot confirm "
    "the name.",
    "besides_leaked_key": "Key {kid} has fallen into other hands; but this code was issued by the office itself.",
    "besides_retired_key": "Nothing is signed with the key {kid} any more; what was signed with it stays valid.",
    "besides_other_file": "The file itself was not issued here like this.",
    "besides_same_file": "The file itself is, byte for byte, the one issued then.",
    "besides_same_duplicate": "The file itself is, byte for byte, a duplicate of ours.",
    "besides_same_print_file": "The file itself is, byte for byte, the print file of then.",
    "did_you_mean": "Did you mean {numbers}?",
    "either": "{first} or {last}",
    # What is signed
    "signed": "Exactly this is signed:",
    "claimed": "The code claims:",
    "label_name": "Name",
    "label_series": "Series",
    "label_period": "Period",
    "label_hours": "Attended",
    "label_number": "Number",
    "label_issued_on": "Issued on",
    "label_status": "Status",
    "both_units": "{hours} ({units})",
    "from_to": "{first} to {last}",
    "no_name": "(erased)",
    "nothing": "nothing",
    "difference": "{part}: signed “{signed}”, in the register “{registered}”",
    # Several at once
    "several": ("One sheet: {parts}.", "{count} sheets verified: {parts}."),
    "count_valid": ("one valid", "{count} valid"),
    "count_code": ("one with a genuine code", "{count} with a genuine code"),
    "count_void": ("one void", "{count} void"),
    "count_changed": ("one not genuine", "{count} not genuine"),
    "count_unknown": ("one unknown", "{count} unknown"),
    "count_unreadable": ("one unreadable", "{count} unreadable"),
    "without_code": (
        "Unreadable: page {pages}. There is something on it, but no code can be made out.",
        "Unreadable: pages {pages}. There is something on them, but no code can be made out.",
    ),
    "means_without_code": (
        "If it is a sheet of its own, verify it singly; if it is only a back, scan without it.",
        "If they are sheets of their own, verify them singly; if they are only backs, scan without them.",
    ),
    "is_a_picture": "This PDF file is a picture; whether it was changed nobody can see.",
    "looking": "Looking for codes, page {done} of {total} …",
    # The electronic seal
    "seal_intact": "Electronic seal: {signer}{on}. The file has not changed since.",
    "seal_appended": "Electronic seal: {signer}{on}. Something was appended to the file afterwards; it was not issued like "
    "this.",
    "seal_broken": "Electronic seal: {signer}{on}. It does not fit this file, which was changed.",
    "seal_weak": "Electronic seal: {signer}{on}. It rests on methods that are no longer secure, and does not show whether "
    "the file was changed.",
    "seal_unreadable": "The file carries an electronic seal that cannot be read.",
    "seal_no_reader": "The file carries an electronic seal. To verify it kokoma needs an extra: "
    "pip install \"kokoma[seal]\"",
    "seal_on": ", {date}",
    "seal_nobody": "without a name",
    "seal_by_self_signed": "Nobody else confirms who sealed it: anybody can make such a seal at home.",
    "seal_by_unknown": "Whether the name in the seal is right was not verified; a PDF program with the European trust "
    "list shows it.",
    "seal_by_trusted": "The name in the seal is confirmed by somebody you trust.",
    "seal_out_of_time": "When it was sealed, the certificate of the seal was not valid.",
    "seal_not_for_that": "The certificate of the seal was not made out for sealing.",
    "seal_changed": "Different from the file that was sealed: {parts}.",
    "seal_part_number_of_pages": "how many pages there are",
    "seal_part_pages": "what is on the pages",
    "seal_part_notes": "notes and links",
    "seal_part_fields": "fields to fill in",
    "seal_part_metadata": "title, author and the like",
    "seal_part_rest": "something else inside the file",
    "seal_part_unreadable": "something that cannot be read",
    "seal_removed": "What was appended hides the seal from PDF programs.",
    "seal_others": (
        "Another signature was added later; it was not verified.",
        "{count} more signatures were added later; they were not verified.",
    ),
    # What cannot be done
    "nobody_to_ask": "There is no register here ({name}) to compare anything with. Name one: --db FILE. Or verify with "
    "what the office has published, its key or its page: --key FILE",
    "no_key": "“{key}” is neither a file nor a public key. Possible are: the page as you saved it, a line "
    "“ssh-ed25519 …”, a PEM file, did:key:z6Mk…, z6Mk… or 64 hexadecimal digits.",
    "nothing_comes_in": "With - kokoma reads what comes through a pipe, but nothing does. Name a file, a number or the "
    "text of a code.",
    "empty": "The file is empty.",
    "is_a_folder": "{file} is a folder. Name a file in it.",
    "no_picture": "This is neither a picture nor a PDF. PDF, JPEG, PNG, TIFF and WebP can be read. Save or scan the sheet "
    "as one of these.",
    "heic": "This is a photo in the format HEIC, which cannot be read here. Save it as JPEG; on an iPhone also with "
    "Settings → Camera → Formats → Most Compatible.",
    "damaged_picture": "The picture is damaged and cannot be read. Take it again.",
    "damaged_pdf": "The PDF is damaged and cannot be read. Ask for it again.",
    "locked_pdf": "The PDF is protected by a password. Open it, and print or save it without one.",
    "slow_pdf": "A page of the PDF is so laborious that it cannot be drawn. Scan the printed sheet.",
    "slow_file": "After five minutes only page {page} of {of} was reached. Split the file, or scan more sharply: at "
    "300 dpi, in grey.",
    "too_large": "The file is larger than {megabytes} MB. Scan fewer sheets at once, or at 300 dpi.",
    "too_many_dots": "The picture has more than {millions} million dots. Scan at 300 dpi.",
    "too_many_pages": "The file has {count} pages; at most {most} are verified at once. Split it.",
}  # fmt: skip
