#!/bin/sh
# The "python" of the NumPy build. Meson asks it once what it is, and must hear about GraalPy; everything else it is
# asked to run are code generators, for which any Python 3 will do.
case $1 in
  */python_info.py) exec cat "@INTROSPECTION@" ;;
esac
exec "@PYTHON@" "$@"
