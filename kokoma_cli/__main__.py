"""The program: `kokoma` and `python -m kokoma_cli` start here.

Nothing heavy is imported before `--version` is answered; everything else is `kokoma_cli.cli.run`.
"""

import os
import sys

from kokoma_cli import __version__


def main() -> None:
    """Runs kokoma with the words of this process and ends it with the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"kokoma {__version__}\n")
        sys.exit(0)
    import gc

    from kokoma_cli.errors import INTERRUPTED

    # A command lives for a moment: looking for garbage while modules load costs a tenth of the start.
    gc.set_threshold(50_000, 20, 20)
    try:
        from kokoma_cli.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # So early that no language is known yet; `run` says a sentence.
        code = INTERRUPTED
    try:
        sys.stdout.flush()
    except OSError:
        # The pipe is closed or the disk full, and `run` has dealt with it. Python flushes once more on
        # its way out; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # Nothing that is alive now needs a last look either.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
