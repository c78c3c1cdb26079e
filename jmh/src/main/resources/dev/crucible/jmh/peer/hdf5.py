"""Reads targets from HDF5 as the benchmark's own script does: `{step}/test{n}`, with one or more variables."""

import h5py


def targets_of(file_name, step, tests):
    """Returns the targets of a sub-step's tests 1 to `tests`."""
    with h5py.File(file_name, "r") as file:
        return [_target(file[f"{step}/test{n}"]) for n in range(1, tests + 1)]


def _target(group):
    values = [_variable(item) for item in group.values()]
    return values[0] if len(values) == 1 else tuple(values)


def _variable(item):
    if isinstance(item, h5py.Dataset):
        return _decoded(item)
    kind = next(iter(item), None)
    if kind == "list":
        return [element[()] for element in item["list"].values()]
    if kind == "sparse_matrix":
        raise ValueError(f"{item.name} is a sparse matrix, which the bundled problems do not have")
    return dict(_entry(name, element) for name, element in item.items())


def _entry(name, element):
    """Returns a key and its value. The key is a float if it can be parsed as one, except if the value is text."""
    value = _decoded(element)
    if isinstance(value, str):
        return name, value
    try:
        return float(name), value
    except ValueError:
        return name, value


def _decoded(dataset):
    value = dataset[()]
    return value.decode() if isinstance(value, bytes) else value
