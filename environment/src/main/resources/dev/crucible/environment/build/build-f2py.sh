#!/bin/sh
# The "f2py" of SciPy's build, which writes C code around Fortran.
exec "@PYTHON@" "@F2PY@/f2py.py" "$@"
