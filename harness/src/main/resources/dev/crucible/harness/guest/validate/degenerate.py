"""Code before a degenerate answer that keeps the shape of gold's results; see `gold.py`."""

import numpy as _numpy


def _alike(value, fill):
    """Returns `value` with each number in it replaced. Raises a TypeError if the value has none."""
    if isinstance(value, _numpy.ndarray):
        if value.dtype.kind not in "biufc":
            raise TypeError("the result holds no numbers")
        return _numpy.full(value.shape, fill)
    if isinstance(value, (bool, int, float, complex, _numpy.generic)):
        return fill
    if isinstance(value, (list, tuple)) and value:
        return type(value)(_alike(item, fill) for item in value)
    if isinstance(value, dict) and value:
        return {key: _alike(item, fill) for key, item in value.items()}
    raise TypeError("the result holds no numbers")
