"""The register: one SQLite file, safe on a network share, with a journal below every table."""
