"""Codes: what stands beside one on the sheet, and what stands in its way."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # On the sheet
    "how_to_verify": "Verify authenticity: scan the code or visit {page}",
    "alt": "QR code: verify authenticity at {page}",
    # Too long
    "too_long_name": (
        "The name “{text}” is too long for the code. Nothing was printed. Please agree on a shorter spelling "
        "with the person, or print without codes: “--without-code”."
    ),
    "too_long_series": (
        "The title of the series, “{text}”, is too long for the code. Nothing was printed. Please shorten it "
        "with “kokoma settings set series_title”, or print without codes: “--without-code”."
    ),
    "too_long_number": (
        "The number “{text}” is too long for the code. Nothing was printed. Please shorten the pattern of the "
        "numbers with “kokoma settings set number_pattern”, or print without codes: “--without-code”."
    ),
    "too_long_page": (
        "The address of the page for verifying, “{text}”, is too long for the code. Nothing was printed. Please "
        "choose a shorter one with “kokoma settings set verify_page”, or print without codes: “--without-code”."
    ),
    # Not to be signed
    "unseen_name": (
        "The name “{text}” contains characters that cannot be seen on paper, or blanks at an end. A code could "
        "then confirm something other than what is read on the sheet. Nothing was printed. Please type the name "
        "anew with “kokoma participant edit”, or print without codes: “--without-code”."
    ),
    "unseen_series": (
        "The title of the series, “{text}”, is empty or contains characters that cannot be seen on paper. A code "
        "could then confirm something other than what is read on the sheet. Nothing was printed. Please type it "
        "anew with “kokoma settings set series_title”, or print without codes: “--without-code”."
    ),
    "unseen_number": (
        "The number “{text}” contains characters that cannot be seen on paper, or blanks at an end. A code could "
        "then confirm something other than what is read on the sheet. Nothing was printed. Please type the "
        "pattern of the numbers anew with “kokoma settings set number_pattern”, or print without codes: "
        "“--without-code”."
    ),
    "list_full": (
        "The list of void certificates that is read together with the codes has no room left: it holds {count} "
        "certificates. Nothing was printed. Further ones can be issued without codes: “--without-code”."
    ),
}
