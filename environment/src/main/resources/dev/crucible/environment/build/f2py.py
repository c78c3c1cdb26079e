"""Starts the f2py of the NumPy beside this file, whatever lies where the build runs: SciPy has its own `signal`."""

from numpy.f2py.f2py2e import main

main()
