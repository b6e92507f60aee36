"""English: what the operating system refuses."""

TEXTS = {
    "no_permission": "no permission",
    "read_only": "it can only be read there",
    "not_found": "file or folder not found",
    "not_a_folder": "a part of the path is not a folder",
    "is_a_folder": "this is a folder, not a file",
    "disk_full": "the disk is full",
    "name_too_long": "the name is too long",
    "exists": "the name is taken there",
    "broken": "the disk reports an error",
    "a_link": "the folder of backups is a link, and kokoma puts nothing anywhere through one",
    "loop": "the links lead round in a circle",
    "other": "the system reports {code}",
}
