"""Asks NumPy about each line of `cases`, an expression over arrays in `memory`.

Prints a letter for each: T or F for the answer, W where NumPy warns, E where it raises.
"""

# ruff: noqa: F821 (the request binds `cases` and `memory`)
import warnings

import numpy as np


def array(dtype, shape, strides, offset):
    return np.ndarray(shape, dtype, buffer=memory, offset=offset, strides=strides)


def scalar(dtype, offset):
    return array(dtype, (), (), offset)[()]


def number(text):
    return float.fromhex(text)


def numbers_close(value, target, rtol=1e-5, atol=1e-8):
    """What scicode.compare.cmp does with numbers."""
    first, second = np.asarray(value), np.asarray(target)
    if type(value) is bool:
        return second.size == 1 and bool(second.item() == value)
    try:
        return bool(np.allclose(first, second, rtol=rtol, atol=atol))
    except ValueError:
        return False


def answer(case):
    try:
        return "T" if eval(case) else "F"
    except RuntimeWarning:
        return "W"
    except Exception:
        return "E"


warnings.simplefilter("error")
print("".join(map(answer, cases.split("\n"))))
