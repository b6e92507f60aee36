"""English: the page on which anybody can verify a certificate."""

TEXTS = {
    "title": "Verify a certificate",
    "languages": "Language",
    "lead": "The code on a certificate tells whether it is genuine and still valid. Scan it with the camera of your "
    "phone; it leads here.",
    "paste": "Text of the code",
    "paste_hint": "If scanning does not work, or you have a file in front of you: paste what the code says, the whole address or only "
    "the characters after the #. Blanks and line breaks do no harm. Enter verifies at once.",
    "verify": "Verify",
    "verifying": "Verifying …",
    "nothing_pasted": "The field is empty. Paste the text of the code.",
    "says": "What the code says",
    "must_match": "It must match what is printed on the sheet.",
    "name": "Name",
    "series": "Training series",
    "period": "Period",
    "from_to": "{first} to {last}",
    "hours": "Attended",
    "hour_60": "{number}\u00a0hour",
    "hours_60": "{number}\u00a0hours",
    "hour_45": "{number}\u00a0teaching unit of 45\u00a0minutes",
    "hours_45": "{number}\u00a0teaching units of 45\u00a0minutes",
    "number": "Number",
    "issued_on": "Issued on",
    "untold": "The code says nothing about this.",
    "verified_at": "Verified on {when}",
    "as_of": "List of void certificates as of {date}",
    "as_of_old": "This list is more than a year old. Whether a certificate has become void since then, the issuer knows.",
    "how": "How this works",
    "how_scan": "The code holds what the certificate says and an electronic signature (Ed25519). Your browser works out "
    "whether it was made with one of the issuer’s keys, and looks the certificate up in the list of void ones. There are no "
    "names in that list.",
    "how_private": "Verifying happens on this device. The browser does not send the characters after the # to the web server, and "
    "this page sends nothing and stores nothing. The browser itself may keep the address you scanned in its history: on somebody "
    "else’s device use a private window, or paste the text of the code.",
    "how_offline": "The page needs no network. Save it, and it verifies later as well; its list then stays as it is.",
    "keys": "Keys of the issuer",
    "key_current": "in use",
    "key_retired": "retired on {day}; what was signed with it until then remains valid",
    "key_compromised": "in other hands since {day}; only what is in the issuer’s register is valid",
    "without_script": "To verify anything, this page needs JavaScript; it sends nothing even then. Turn it on for this page, or ask "
    "the issuer.",
    # --- the answers: headline, what it means, what to do
    "valid_verdict": "Valid",
    "valid_means": "The code is genuine: what it says was signed by the issuer. The certificate is not in the list "
    "of void ones (as of {date}).",
    "valid_do": "Compare every detail with the sheet. If so much as a word or a figure differs there, the sheet has been "
    "altered: what stands here is what counts.",
    "void_verdict": "Void",
    "void_means": "The code is genuine, but the issuer has declared this certificate void or replaced it with a new one.",
    "void_do": "Do not rely on this sheet. Ask to see the new certificate, if there is one, or ask the issuer.",
    "forged_verdict": "Not genuine",
    "forged_means": "The electronic signature in the code was not made by the issuer, or the code was changed afterwards. "
    "What it claims is therefore not shown.",
    "forged_do": "If you typed the text or copied it in parts, scan the code again. If the answer stays the same, do not "
    "rely on the sheet, and let the issuer know.",
    "disowned_verdict": "Not genuine",
    "disowned_means": "The key with which this code is signed fell into other hands. Since then only what is in the issuer’s "
    "register is valid. This code is not there.",
    "disowned_do": "Do not rely on the sheet, and let the issuer know.",
    "too_late_verdict": "Not genuine",
    "too_late_means": "On the day of issue that the code names, the issuer no longer signed with this key. Somebody else "
    "did.",
    "too_late_do": "Do not rely on the sheet, and let the issuer know.",
    "unknown_key_verdict": "Unknown key",
    "unknown_key_means": "The code names a key that this page does not know. It comes from another issuer, or is counterfeit, or "
    "this page is older than the certificate (as of {date}).",
    "unknown_key_do": "See whether the issuer on the sheet is the one named at the top of this page, and reload the page. If "
    "the answer stays the same, ask the issuer.",
    "unreadable_verdict": "Not readable",
    "unreadable_means": "This is no code of a certificate, or part of it is missing.",
    "unreadable_do": "Scan the code again, in good light and with all of it in view. When pasting, every character counts "
    "up to the last one, capital or small.",
    "insecure_verdict": "No secure connection",
    "insecure_means": "Without a secure connection (https) a browser verifies no signatures. This says nothing about the "
    "certificate.",
    "insecure_do": "Open this page at {page} and verify there.",
    "too_old_verdict": "This browser cannot verify",
    "too_old_means": "It does not know the kind of signature that was used (Ed25519). This says nothing about the "
    "certificate.",
    "too_old_do": "Update the browser, or use another one: Chrome or Edge from 137, Firefox from 129, Safari from 17.",
}
