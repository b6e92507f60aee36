"""kokoma: keeps a municipal training series and certifies the people who completed it."""

__version__ = "0.1.0"
