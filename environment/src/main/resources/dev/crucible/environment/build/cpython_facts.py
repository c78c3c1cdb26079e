"""Prints the executable, the version and "pip" or "no-pip" when this is a CPython fit for building; else fails.

The executable is printed because a version manager's shim costs time at every start.
"""

import sys

if sys.implementation.name != "cpython" or sys.version_info < (3, 9):
    sys.exit("not a CPython 3.9 or newer")

import importlib.util  # noqa: E402

import ctypes  # noqa: F401, E402  (a sign that the standard library is whole; some Linux packages split it)
import json  # noqa: F401, E402
import ssl  # noqa: F401, E402
import zipfile  # noqa: F401, E402

print(sys.executable)
print("%d.%d" % sys.version_info[:2])
print("pip" if importlib.util.find_spec("pip") else "no-pip")
