"""Runs the functions `check_*` of a script, and writes what became of each to a file of JSON lines."""

import json
import sys
import traceback


def run(names):
    """Runs the checks among some names; an empty error says that a check held."""
    with open(sys.argv[1], "w") as results:
        for name, check in names.items():
            if name.startswith("check_"):
                try:
                    check()
                    error = ""
                except Exception:
                    error = traceback.format_exc()
                results.write(json.dumps({"check": name, "error": error}) + "\n")


class raises:  # noqa: N801
    """A block that must raise; `error` is what it raised."""

    def __init__(self, kind):
        self.kind = kind
        self.error = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        assert error is not None, f"no {self.kind.__name__} was raised"
        self.error = error
        return isinstance(error, self.kind)
