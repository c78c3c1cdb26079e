"""Imports the packages that the peers need, and prints the version of each as JSON."""

import json

import h5py
import numpy
import scipy
import sympy

versions = {
    "NumPy": numpy.__version__,
    "h5py": h5py.__version__,
    "SciPy": scipy.__version__,
    "SymPy": sympy.__version__,
}
print(json.dumps(versions))
