"""Prints the executable and the version, as JSON, when this is a CPython of which a venv can be made; else fails.

The executable is printed because a version manager's shim costs time at every start.
"""

import sys

if sys.implementation.name != "cpython" or sys.version_info < (3, 9):
    sys.exit("not a CPython 3.9 or newer")

# Some Linux packages leave these out, and then no venv can be made.
import ensurepip  # noqa: F401
import json
import ssl  # noqa: F401
import venv  # noqa: F401

version = ".".join(map(str, sys.version_info[:3]))
print(json.dumps({"executable": sys.executable, "version": version}))
