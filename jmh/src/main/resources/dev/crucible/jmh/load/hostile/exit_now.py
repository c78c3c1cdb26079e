"""Ends its process without the interpreter's knowledge."""

import os

os._exit(9)
