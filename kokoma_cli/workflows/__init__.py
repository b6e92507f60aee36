"""What the office does, one verb per file. Each opens one transaction, decides with the domain, and
returns what happened; nothing is printed here."""
