"""Reads from address 0, which ends a process that permits it."""

import ctypes

ctypes.string_at(0)
raise SystemExit(1)
