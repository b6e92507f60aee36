"""The same rooms as the code."""
