"""Names that newer NumPy and SciPy have removed, for code that was written for older ones.

A name is added only where the library lacks it, and does what the last version that had it did. What cannot be added
from Python, such as methods of arrays (`a.ptp()`), stays missing.
"""

import importlib.machinery
import sys
import types

import numpy as np


def _of_numpy():
    """Names of NumPy by the version that removed them."""
    return {
        # 1.24: Python's own types under another name.
        "bool": bool,
        "int": int,
        "float": float,
        "complex": complex,
        "object": object,
        "str": str,
        # 2.0
        "Inf": np.inf,
        "Infinity": np.inf,
        "infty": np.inf,
        "PINF": np.inf,
        "NINF": -np.inf,
        "NaN": np.nan,
        "NAN": np.nan,
        "PZERO": 0.0,
        "NZERO": -0.0,
        "float_": np.float64,
        "longfloat": np.longdouble,
        "complex_": np.complex128,
        "cfloat": np.complex128,
        "singlecomplex": np.complex64,
        "string_": np.bytes_,
        "unicode_": np.str_,
        "alltrue": np.all,
        "sometrue": np.any,
        "product": np.prod,
        "cumproduct": np.cumprod,
        "round_": np.round,
        "mat": np.asmatrix,
        "asfarray": _asfarray,
        "msort": _msort,
        "issubclass_": issubclass,
        # 2.4
        "trapz": np.trapezoid,
        "in1d": _in1d,
        "row_stack": np.vstack,
    }


def _asfarray(a, dtype=np.float64):
    """The array in a floating-point type."""
    if not np.issubdtype(dtype, np.inexact):
        dtype = np.float64
    return np.asarray(a, dtype=dtype)


def _msort(a):
    """A copy, sorted along the first axis."""
    return np.sort(a, axis=0)


def _in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    """Which elements of the one are in the other, flattened."""
    return np.isin(np.ravel(ar1), ar2, assume_unique, invert, kind=kind)


def _of_integrate(integrate):
    """Removed from SciPy in 1.14."""

    def simps(y, x=None, dx=1.0, axis=-1, even=None):
        return integrate.simpson(y, x=x, dx=dx, axis=axis)

    def trapz(y, x=None, dx=1.0, axis=-1):
        return integrate.trapezoid(y, x=x, dx=dx, axis=axis)

    def cumtrapz(y, x=None, dx=1.0, axis=-1, initial=None):
        return integrate.cumulative_trapezoid(y, x=x, dx=dx, axis=axis, initial=initial)

    return {"simps": simps, "trapz": trapz, "cumtrapz": cumtrapz}


def _of_special(special):
    """Removed from SciPy in 1.17; the new function has its arguments in another order."""

    def sph_harm(m, n, theta, phi, **kwargs):
        return special.sph_harm_y(n, m, phi, theta, **kwargs)

    return {"sph_harm": sph_harm}


def _of_linalg(linalg):
    """Removed from SciPy in 1.9, and in 1.14."""

    def pinv2(a, cond=None, rcond=None, return_rank=False, check_finite=True):
        rtol = rcond if cond is None else cond
        return linalg.pinv(a, rtol=rtol, return_rank=return_rank, check_finite=check_finite)

    return {"pinv2": pinv2, "tri": np.tri, "triu": np.triu, "tril": np.tril}


def _of_signal(signal):
    """Windows, removed from this module in SciPy 1.13; they are in `scipy.signal.windows`."""
    names = (
        "blackman",
        "boxcar",
        "cosine",
        "flattop",
        "gaussian",
        "hamming",
        "hann",
        "kaiser",
        "tukey",
    )
    return {name: getattr(signal.windows, name) for name in names}


def _of_misc(misc):
    """Removed from SciPy in 1.12."""
    weights = {
        (3, 1): [-1 / 2, 0, 1 / 2],
        (5, 1): [1 / 12, -2 / 3, 0, 2 / 3, -1 / 12],
        (7, 1): [-1 / 60, 3 / 20, -3 / 4, 0, 3 / 4, -3 / 20, 1 / 60],
        (3, 2): [1, -2, 1],
        (5, 2): [-1 / 12, 4 / 3, -5 / 2, 4 / 3, -1 / 12],
        (7, 2): [1 / 90, -3 / 20, 3 / 2, -49 / 18, 3 / 2, -3 / 20, 1 / 90],
    }

    def derivative(func, x0, dx=1.0, n=1, args=(), order=3):
        """The nth derivative at a point by central differences."""
        if (order, n) not in weights:
            raise ValueError("derivative is provided for n of 1 or 2 and order of 3, 5 or 7")
        half = order >> 1
        total = sum(
            weight * func(x0 + (k - half) * dx, *args) for k, weight in enumerate(weights[order, n])
        )
        return total / dx**n

    return {"derivative": derivative}


_OF_SCIPY = {
    "scipy.integrate": _of_integrate,
    "scipy.special": _of_special,
    "scipy.linalg": _of_linalg,
    "scipy.signal": _of_signal,
    "scipy.misc": _of_misc,
}


def _add(module, names):
    for name, value in names.items():
        if not hasattr(module, name):
            setattr(module, name, value)


class _Finder:
    """Adds to modules of SciPy as they are imported."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in _OF_SCIPY:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def run_and_add(module):
                run(module)
                _add(module, _OF_SCIPY[name](module))

            spec.loader.exec_module = run_and_add
        return spec


_add(np, _of_numpy())
sys.meta_path.insert(0, _Finder)
