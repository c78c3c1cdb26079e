"""Creates the values that the host binds. The host writes an array's elements into the array's own memory.

In a context without NumPy only the functions for Python's own values are called.
"""

from _crucible import np


def dtype(name):
    """Returns NumPy's type of that name."""
    return np.dtype(name)


def scalar_type(name):
    """Returns the class of scalars of NumPy's type of that name."""
    return np.dtype(name).type


def empty_array(dtype, *shape):
    """Returns an array whose elements are not set."""
    return np.empty(shape, dtype)


def examples():
    """Returns examples from which the host learns NumPy's memory layout and functions.

    They are an array of shape (2, 3); pairs of a scalar and an array of its type; and the functions that compare:
    `allclose`, `isclose` and `array_equal`.
    """
    pairs = [(np.zeros(1, code)[0], np.zeros((), code)) for code in "?bBhHiIlLqQefdFD"]
    return np.zeros((2, 3)), pairs, (np.allclose, np.isclose, np.array_equal)


def address(array):
    """Returns the address of an array's elements."""
    return array.__array_interface__["data"][0]


def scalar(array):
    """Returns the only element of an array without dimensions."""
    return array[()]


def to_bytes(array):
    """Returns the bytes of an array."""
    return array.tobytes()


def object_array(shape, items):
    """Returns a NumPy array of dtype object."""
    array = np.empty(len(items), object)
    for index, item in enumerate(items):
        array[index] = item
    return array.reshape(tuple(shape))


def to_list(items):
    """Returns the items of the host's array as a Python list."""
    return list(items)


def to_tuple(items):
    """Returns the items of the host's array as a Python tuple."""
    return tuple(items)


def to_dict(keys, values):
    """Returns a Python dict. Keys that are NumPy scalars become Python's own."""
    return {
        key.item() if isinstance(key, np.generic) else key: value
        for key, value in zip(keys, values, strict=True)
    }


def sparse(form, data, first, second, shape, block_size):
    """Returns a SciPy sparse matrix; raises ModuleNotFoundError if SciPy is missing."""
    from scipy import sparse as scipy_sparse

    shape = tuple(shape)
    if form == "COO":
        return scipy_sparse.coo_matrix((data, (first, second)), shape=shape)
    if form == "BSR":
        return scipy_sparse.bsr_matrix(
            (data, first, second), shape=shape, blocksize=tuple(block_size)
        )
    return scipy_sparse.csr_matrix((data, first, second), shape=shape)


def try_make(make, *arguments):
    """Returns (value, ""), or (None, name of the missing module)."""
    try:
        return make(*arguments), ""
    except ModuleNotFoundError as error:
        return None, error.name or "unknown"
