"""The imports of a test file of the official script: all imports of the module that reads targets, even if unused here.

Newer versions of that module also import Hugging Face's `datasets`. It is left out, in the peer's favour.
"""

import ast  # noqa: F401
import json  # noqa: F401
import re  # noqa: F401

import h5py  # noqa: F401
import numpy as np  # noqa: F401
import scipy  # noqa: F401
from hdf5 import targets_of
from sympy import Symbol  # noqa: F401

__all__ = ["targets_of"]
