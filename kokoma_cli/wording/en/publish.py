"""English: publishing the page for verifying, and what stands in the way of that."""

TEXTS = {
    "again_now": "So that the page for verifying knows it too, publish it anew and upload it: kokoma publish FOLDER",
    "written_new": "The page for verifying: {file} ({size} kB)",
    "written_unchanged": "The page for verifying: {file} ({size} kB), as before",
    "written_replaced": "The page for verifying: {file} ({size} kB), in place of the earlier one",
    "would_write": "The page for verifying would be written: {file} ({size} kB)",
    "holds": "It names, as of {date}: {void}; of keys {keys}. There are no names of people in it.",
    "holds_void": ("one void certificate", "{count} void certificates"),
    "holds_nothing_void": "no void certificate",
    "key_current": "{kid} (in use)",
    "key_retired": "{kid} (retired)",
    "key_compromised": "{kid} (fell into other hands)",
    "upload": "Upload this file unchanged, so that it appears at {page}. Whether exactly this one is there, the checksum "
    "shows; on Windows the second command tells it, elsewhere the third:\n"
    "  curl -L -o page.html {page}\n"
    "  certutil -hashfile page.html SHA256\n"
    "  sha256sum page.html",
    "again": "Publish again as soon as a certificate becomes void or is replaced, or anything changes about the keys; until "
    "then the page knows nothing of it: kokoma publish {folder}",
    "no_longer_void": (
        "On the earlier page one certificate was void that, by the register, no longer is. If that was not taken back on "
        "purpose, it has been missing since a backup was restored: kokoma log",
        "On the earlier page {count} certificates were void that, by the register, no longer are. If that was not taken "
        "back on purpose, it has been missing since a backup was restored: kokoma log",
    ),
    "keys_lapsed": (
        "On the earlier page there was a key that the register no longer knows, or no longer calls compromised: {keys}. "
        "Look into it before you upload the page: kokoma key show, kokoma log",
        "On the earlier page there were {count} keys that the register no longer knows, or no longer calls compromised: "
        "{keys}. Look into it before you upload the page: kokoma key show, kokoma log",
    ),
    "ask_replace": "There is something of this name already that is no such page of this register:{files}\nReplace it "
    "with the new page?",
    "nothing_written": "Nothing was written.",
    # --- what does not work
    "no_key": "The register has no key yet, so there are no codes that anybody could verify. Make a key: kokoma key new",
    "no_page": "It is not set at which address on the web the page for verifying will be. Set it: "
    "kokoma settings set verify_page https://…",
    "no_issuer": "It is not set who issues the certificates; the page for verifying has to name them. Set it: "
    'kokoma settings set issuer "City of …"',
    "no_folder": "{folder} is no folder. Name the folder into which the page is to go; the file is always called "
    "index.html.",
    "beside_register": "In {folder} there is the register, and that does not belong on the web. Name a folder with nothing "
    "in it but what is uploaded: kokoma publish web",
    "file_differs": "There is something of this name already that is no such page of this register:{files}\nNothing was "
    "written. If it can go, --yes replaces it; else name another folder.",
    "file_in_the_way": "There is something of this name already that is no file:{files}\nNothing was written. Name another "
    "folder.",
    "file_appeared": "Somebody else has just written the page. Nothing was overwritten. Repeat the command.",
    "file_refused": "{file} cannot be written; perhaps the file is open at the moment, or you may not write there. Close "
    "it, or name another folder.",
    "file_failed": "{file} could not be written ({cause}). Name another folder.",
}
