"""Names and arguments that newer versions of NumPy and SciPy have removed, for code that was written for older ones.

A name is added only if the library lacks it, and works as in the last version that had it. No object of this module
has state that a sample could change: tables are objects without attributes, and compute each answer.
"""

import ast
import gc
import importlib.machinery
import inspect
import math
import re
import sys

import numpy as np


def _of_numpy():
    """Returns NumPy's removed names, grouped by the version that removed them."""
    return {
        # 1.24: Python's own types under another name.
        "bool": bool,
        "int": int,
        "float": float,
        "complex": complex,
        "object": object,
        "str": str,
        "unicode": str,
        # 1.23
        "asscalar": _asscalar,
        "alen": len,
        "rank": np.ndim,
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
        "math": math,
        "cast": Casts(),
        "sctypes": Kinds(),
        "nbytes": Sizes(),
        "typeDict": getattr(np, "sctypeDict", None),
        "find_common_type": _find_common_type,
        "obj2sctype": _obj2sctype,
        "sctype2char": _sctype2char,
        "issctype": _issctype,
        "issubsctype": _issubsctype,
        "maximum_sctype": _maximum_sctype,
        "int0": np.intp,
        "uint0": np.uintp,
        "bool8": np.bool_,
        "str0": np.str_,
        "bytes0": np.bytes_,
        "void0": np.void,
        "object0": np.object_,
        "longcomplex": np.clongdouble,
        "clongfloat": np.clongdouble,
        "disp": _disp,
        "who": _nothing,
        "lookfor": _nothing,
        "source": _source,
        "safe_eval": ast.literal_eval,
        "deprecate": _deprecate,
        "byte_bounds": np.lib.array_utils.byte_bounds,
        "fastCopyAndTranspose": _transposed,
        "recfromtxt": _recfromtxt,
        "recfromcsv": _recfromcsv,
        "set_string_function": _nothing,
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
    """Returns the array with a floating-point type."""
    if not np.issubdtype(dtype, np.inexact):
        dtype = np.float64
    return np.asarray(a, dtype=dtype)


def _msort(a):
    """Returns a copy, sorted along the first axis."""
    return np.sort(a, axis=0)


def _in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    """Returns a flat array of whether each element of `ar1` is in `ar2`."""
    return np.isin(np.ravel(ar1), ar2, assume_unique, invert, kind=kind)


def _asscalar(a):
    """Returns the only element of an array as a Python number."""
    return a.item()


def _disp(mesg, device=None, linefeed=True):
    """Prints a message."""
    print(mesg, end="\n" if linefeed else "", file=device or sys.stdout)


def _nothing(*args, **kwargs):
    """Replaces functions that only print help, or change how arrays are printed."""


def _source(object, output=None):
    """Prints the source of a function."""
    print(inspect.getsource(object), file=output or sys.stdout)


def _deprecate(*args, **kwargs):
    """Returns a decorator that does not change the function."""
    if args and callable(args[0]):
        return args[0]
    return lambda function: function


def _transposed(a):
    """Returns a copy of the transposed array."""
    return np.asarray(a).T.copy()


def _recfromtxt(fname, **kwargs):
    """Reads the table in a file, as a record array."""
    kwargs.setdefault("dtype", None)
    return np.genfromtxt(fname, **kwargs).view(np.recarray)


def _recfromcsv(fname, **kwargs):
    """Reads the table in a file with commas and a line of names, as a record array."""
    kwargs = {"case_sensitive": "lower", "names": True, "delimiter": ",", **kwargs}
    return _recfromtxt(fname, **kwargs)


def _find_common_type(array_types, scalar_types):
    """Returns the common type of all. Scalars count only if their kind is higher."""
    if not len(array_types) or not len(scalar_types):
        return np.result_type(*array_types, *scalar_types)
    arrays = np.result_type(*array_types)
    scalars = np.result_type(*scalar_types)
    kinds = "biufc"
    if scalars.kind in kinds and arrays.kind in kinds:
        higher = kinds.index(scalars.kind) > kinds.index(arrays.kind)
        return np.result_type(scalars, arrays) if higher else arrays
    return np.result_type(arrays, scalars)


def _obj2sctype(rep, default=None):
    """Returns the scalar type of a type, a name or an array."""
    if isinstance(rep, type) and issubclass(rep, np.generic):
        return rep
    if isinstance(rep, np.ndarray):
        return rep.dtype.type
    try:
        return np.dtype(rep).type
    except TypeError:
        return default


def _sctype2char(sctype):
    """Returns the character of a type."""
    return np.dtype(_obj2sctype(sctype)).char


def _issctype(rep):
    """Returns True if the object represents a scalar type."""
    if not isinstance(rep, (type, np.dtype)):
        return False
    found = _obj2sctype(rep)
    return found is not None and found is not np.object_


def _issubsctype(arg1, arg2):
    """Returns True if the first scalar type is a subtype of the second."""
    return issubclass(_obj2sctype(arg1), _obj2sctype(arg2))


def _maximum_sctype(t):
    """Returns the largest type of the same kind."""
    kind = _obj2sctype(t)
    for name in ("int", "uint", "float", "complex"):
        kinds = Kinds()[name]
        if kind in kinds:
            return kinds[-1]
    return kind


class Casts:
    """The table `np.cast`: `np.cast[dtype](a)` converts an array."""

    __slots__ = ()

    def __getitem__(self, dtype):
        return lambda a, dtype=dtype: np.asarray(a).astype(dtype)


class Sizes:
    """The table `np.nbytes`: `np.nbytes[dtype]` is the size of an element in bytes."""

    __slots__ = ()

    def __getitem__(self, dtype):
        return np.dtype(dtype).itemsize


class Kinds:
    """The table `np.sctypes` of scalar types by their kind."""

    __slots__ = ()

    def __getitem__(self, kind):
        return self._all()[kind]

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(self._all())

    def __contains__(self, kind):
        return kind in self._all()

    def keys(self):
        return self._all().keys()

    def values(self):
        return self._all().values()

    def items(self):
        return self._all().items()

    def get(self, kind, default=None):
        return self._all().get(kind, default)

    @staticmethod
    def _all():
        return {
            "int": [np.int8, np.int16, np.int32, np.int64],
            "uint": [np.uint8, np.uint16, np.uint32, np.uint64],
            "float": [np.float16, np.float32, np.float64, np.longdouble],
            "complex": [np.complex64, np.complex128, np.clongdouble],
            "others": [bool, object, bytes, str, np.void],
        }


def _ptp(self, axis=None, out=None, keepdims=False):
    """Returns the difference of the largest and the smallest element."""
    return np.ptp(self, axis, out=out, keepdims=keepdims)


def _itemset(self, *args):
    """Sets one element: `a.itemset(value)` or `a.itemset(index, value)`."""
    if len(args) == 1:
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        self.flat[0] = args[0]
        return
    index, value = (args[0], args[1]) if len(args) == 2 else (args[:-1], args[-1])
    if isinstance(index, tuple):
        self[index] = value
    else:
        self.flat[index] = value


def _newbyteorder(self, new_order="S"):
    """Returns a view of the same memory in another byte order."""
    return self.view(self.dtype.newbyteorder(new_order))


def _tostring(self, order="C"):
    """Returns the elements as bytes."""
    return self.tobytes(order)


def _add_methods():
    """Adds removed methods to arrays. Some still exist in NumPy, and only raise an error that names the replacement."""
    methods = vars(np.ndarray)
    if type(methods) is not dict:  # CPython returns a read-only view of the dictionary.
        (methods,) = gc.get_referents(methods)
    if np.lib.NumpyVersion(np.__version__) >= "2.0.0":
        methods.update(ptp=_ptp, itemset=_itemset, newbyteorder=_newbyteorder)
        methods.setdefault("tostring", _tostring)


_COPY = re.compile(r"\bcopy\s*=\s*(?:False|0)\b")


def rewrite(source, parse):
    """Returns the tree of a source in which `np.array(a, copy=False)` means what it did before NumPy 2.

    It meant no needless copy, which is `copy=None` now. Returns None if the source has no such call. A replacement of
    the function `np.array` would cover every call too, but would cost short samples a sixth of their time.
    """
    if "copy" not in source or _COPY.search(source) is None:
        return None
    tree = parse()
    flags = [
        keyword.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _is_array(call.func)
        for keyword in call.keywords
        if keyword.arg == "copy" and isinstance(keyword.value, ast.Constant)
    ]
    rewritten = [flag for flag in flags if not flag.value]
    for flag in rewritten:
        flag.value = None
    return tree if rewritten else None


def _is_array(function):
    return "array" in (getattr(function, "attr", None), getattr(function, "id", None))


def _of_integrate(integrate):
    """Returns the functions of `scipy.integrate` that SciPy 1.14 removed."""

    def simps(y, x=None, dx=1.0, axis=-1, even=None):
        return integrate.simpson(y, x=x, dx=dx, axis=axis)

    def trapz(y, x=None, dx=1.0, axis=-1):
        return integrate.trapezoid(y, x=x, dx=dx, axis=axis)

    def cumtrapz(y, x=None, dx=1.0, axis=-1, initial=None):
        return integrate.cumulative_trapezoid(y, x=x, dx=dx, axis=axis, initial=initial)

    return {"simps": simps, "trapz": trapz, "cumtrapz": cumtrapz}


def _of_special(special):
    """Returns the function of `scipy.special` that SciPy 1.17 removed; the new one has another order of arguments."""

    def sph_harm(m, n, theta, phi, **kwargs):
        return special.sph_harm_y(n, m, phi, theta, **kwargs)

    return {"sph_harm": sph_harm}


def _of_linalg(linalg):
    """Returns the functions of `scipy.linalg` that SciPy 1.9 and 1.14 removed."""

    def pinv2(a, cond=None, rcond=None, return_rank=False, check_finite=True):
        rtol = rcond if cond is None else cond
        return linalg.pinv(a, rtol=rtol, return_rank=return_rank, check_finite=check_finite)

    return {"pinv2": pinv2, "tri": np.tri, "triu": np.triu, "tril": np.tril}


def _of_signal(signal):
    """Returns the windows that SciPy 1.13 removed from `scipy.signal`; they are in `scipy.signal.windows`."""
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
    """Returns the function of `scipy.misc`, a module that SciPy 1.12 removed."""
    weights = {
        (3, 1): [-1 / 2, 0, 1 / 2],
        (5, 1): [1 / 12, -2 / 3, 0, 2 / 3, -1 / 12],
        (7, 1): [-1 / 60, 3 / 20, -3 / 4, 0, 3 / 4, -3 / 20, 1 / 60],
        (3, 2): [1, -2, 1],
        (5, 2): [-1 / 12, 4 / 3, -5 / 2, 4 / 3, -1 / 12],
        (7, 2): [1 / 90, -3 / 20, 3 / 2, -49 / 18, 3 / 2, -3 / 20, 1 / 90],
    }

    def derivative(func, x0, dx=1.0, n=1, args=(), order=3):
        """Returns the nth derivative at a point by central differences."""
        if (order, n) not in weights:
            raise ValueError("derivative is provided for n of 1 or 2 and order of 3, 5 or 7")
        half = order >> 1
        total = sum(
            weight * func(x0 + (k - half) * dx, *args) for k, weight in enumerate(weights[order, n])
        )
        return total / dx**n

    return {"derivative": derivative}


def _names_of(module):
    """Returns the function that makes the removed names of a SciPy module; None for other modules."""
    match module:
        case "scipy.integrate":
            return _of_integrate
        case "scipy.special":
            return _of_special
        case "scipy.linalg":
            return _of_linalg
        case "scipy.signal":
            return _of_signal
        case "scipy.misc":
            return _of_misc
    return None


def _moved(module):
    """Returns the names of a NumPy module that has been removed; None for other modules."""
    match module:
        case "numpy.core.umath_tests":
            return {"inner1d": _inner1d, "matrix_multiply": np.matmul}
        case "numpy.lib.function_base":
            return vars(np.lib._function_base_impl)
        case "numpy.lib.shape_base":
            return vars(np.lib._shape_base_impl)
        case "numpy.lib.twodim_base":
            return vars(np.lib._twodim_base_impl)
        case "numpy.lib.index_tricks":
            return vars(np.lib._index_tricks_impl)
        case "numpy.lib.arraysetops":
            return vars(np.lib._arraysetops_impl)
        case "numpy.lib.nanfunctions":
            return vars(np.lib._nanfunctions_impl)
        case "numpy.lib.polynomial":
            return vars(np.lib._polynomial_impl)
        case "numpy.lib.type_check":
            return vars(np.lib._type_check_impl)
        case "numpy.lib.histograms":
            return vars(np.lib._histograms_impl)
        case "numpy.lib.arraypad":
            return vars(np.lib._arraypad_impl)
        case "numpy.lib.ufunclike":
            return vars(np.lib._ufunclike_impl)
        case "numpy.lib.utils":
            return vars(np.lib._utils_impl)
        case "numpy.lib.npyio":
            return vars(np.lib._npyio_impl)
    return None


def _inner1d(a, b):
    """Returns the inner products of vectors along the last axis."""
    return np.einsum("...i,...i->...", a, b)


def _add(module, names):
    for name, value in names.items():
        if value is not None and not hasattr(module, name):
            setattr(module, name, value)


class _Moved:
    """A loader of modules that newer versions have removed."""

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        names = _moved(module.__name__)
        if names is None:
            names = _names_of(module.__name__)(module)
        for name, value in names.items():
            if name[:2] != "__":
                setattr(module, name, value)


class _Finder:
    """A finder that adds names to SciPy's modules as they are imported, and finds modules that have been removed."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if type(name) is not str or (_names_of(name) is None and _moved(name) is None):
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None:
            gone = name == "scipy.misc" or name.startswith("numpy.")
            return importlib.machinery.ModuleSpec(name, _Moved) if gone else None
        if spec.loader is not None and _names_of(name) is not None:
            run = spec.loader.exec_module

            def run_and_add(module):
                run(module)
                _add(module, _names_of(name)(module))

            spec.loader.exec_module = run_and_add
        return spec


_add(np, _of_numpy())
_add_methods()
sys.meta_path.insert(0, _Finder)
