"""Signing: keys, signed statements, credentials and seals. Everything that needs cryptography is here."""
