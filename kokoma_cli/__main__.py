"""The program."""


def main() -> None:
    """Runs kokoma."""
