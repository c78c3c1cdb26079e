"""Starts the f2py of the NumPy that lies beside this file, and not what lies where the build runs: a `signal` of SciPy."""

from numpy.f2py.f2py2e import main

main()
