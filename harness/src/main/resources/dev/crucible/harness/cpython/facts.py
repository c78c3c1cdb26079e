"""Prints the executable and the version as JSON; fails if this is no CPython that can create a venv.

The executable is printed because a version manager's shim costs time at every start.
"""

import sys

if sys.implementation.name != "cpython" or sys.version_info < (3, 9):
    sys.exit("not a CPython 3.9 or newer")

# Some Linux packages omit these modules. Without them, no venv can be created.
import ensurepip  # noqa: F401
import json
import ssl  # noqa: F401
import venv  # noqa: F401

version = ".".join(map(str, sys.version_info[:3]))
print(json.dumps({"executable": sys.executable, "version": version}))
