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


def answer(case):
    try:
        return "T" if eval(case) else "F"
    except RuntimeWarning:
        return "W"
    except Exception:
        return "E"


warnings.simplefilter("error")
print("".join(map(answer, cases.split("\n"))))
