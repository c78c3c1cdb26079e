#!/bin/sh
# The "cython" of the NumPy build: the one with GraalPy's patches.
PYTHONPATH="@CYTHON@" exec "@PYTHON@" -m cython "$@"
