"""The same certificate drawn by other engines, to compare with."""

from collections.abc import Callable

from tests.benchmarks.peers.words import Words

#: Draws one certificate after the other; everything that can be kept from one to the next is kept.
Press = Callable[[Words], bytes]


def _typst() -> Press:
    from tests.benchmarks.peers.typst_press import Press

    return Press()


def _weasyprint() -> Press:
    from tests.benchmarks.peers.weasyprint_press import Press

    return Press()


#: The presses by name. Raises ImportError where the engine is not installed, OSError where a library
#: that it needs is not.
PEERS: dict[str, Callable[[], Press]] = {"typst": _typst, "WeasyPrint": _weasyprint}
