"""Make the HDF5 fixtures of the harness's tests, or sum up a file of targets.

    python target_fixtures.py                    writes the fixtures
    python target_fixtures.py summary FILE OUT   writes what h5py sees in FILE, without
                                                 its data

Needs NumPy and h5py. The expected values are read back by h5py, not by the code under
test.
"""

import json
import sys
import zlib
from pathlib import Path

import h5py
import numpy as np

DIRECTORY = Path(__file__).parents[1] / "resources/dev/crucible/harness/target"

DTYPES = [
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64", "complex64", "complex128"),
]


def values_of(dtype):
    """Six values of a type, its extremes among them."""
    if dtype == "bool":
        return np.array([1, 0, 0, 1, 1, 0], dtype=bool)
    kind = np.dtype(dtype).kind
    if kind in "iu":
        limits = np.iinfo(dtype)
        return np.array([limits.min, limits.max, 0, 1, 2, 100], dtype=dtype)
    limits = np.finfo(dtype)
    reals = [limits.min, limits.max, -0.0, np.nan, np.inf, 1 / 3]
    if kind == "c":
        return np.array(
            [complex(*pair) for pair in zip(reals, reals[::-1], strict=True)],
            dtype=dtype,
        )
    return np.array(reals, dtype=dtype)


def write_good(file):
    for n, dtype in enumerate(DTYPES, start=1):
        file[f"1.1/test{n}/var1"] = values_of(dtype)[-1]
        file[f"1.2/test{n}/var1"] = values_of(dtype).reshape(3, 1, 2)
        if dtype != "bool":
            file[f"1.3/test{n}/var1"] = values_of(dtype).astype(np.dtype(dtype).newbyteorder(">"))
            file[f"1.3/test{n}/var2"] = values_of(dtype).astype(np.dtype(dtype).newbyteorder(">"))[
                5
            ]
        file[f"1.4/test{n}/var1"] = np.zeros((0, 3), dtype)
    file["1.3/test1/var1"] = np.arange(3, dtype=">i4")
    write_strings(file)
    write_containers(file)
    write_sparse_matrices(file)
    write_storage(file)
    write_corners(file)


def write_strings(file):
    step = file.create_group("1.5")
    step["test1/var1"] = "spin ↑"
    step["test2/var1"] = np.bytes_("fixed")
    step["test3/var1"] = ["ab", "", "ü", "a longer one"]
    step["test4/var1"] = np.array([[b"ab", b"c\0d"], [b"", b"12345"]], dtype="S5")
    step["test5/var1"] = ""
    step.create_dataset("test6/var1", data="ascii", dtype=h5py.string_dtype("ascii"))
    for n, (padding, data) in enumerate(
        [(h5py.h5t.STR_SPACEPAD, b"a b  "), (h5py.h5t.STR_NULLTERM, b"a\0b\0\0")],
        start=7,
    ):
        kind = h5py.h5t.C_S1.copy()
        kind.set_size(5)
        kind.set_strpad(padding)
        space = h5py.h5s.create(h5py.h5s.SCALAR)
        group = step.create_group(f"test{n}")
        dataset = h5py.h5d.create(group.id, b"var1", kind, space)
        dataset.write(space, space, np.array(data, dtype="S5"), mtype=kind)
    step["test9/var1"] = np.array([[b"x"] * 300], dtype=object)
    step.create_dataset("test10/var1", shape=(2,), dtype=h5py.string_dtype())


def write_containers(file):
    step = file.create_group("1.6")
    for n in range(12):
        step[f"test1/var1/list/var{n + 1}"] = float(n)
    step["test1/var2"] = 5
    step["test2/var1/list/var1"] = np.arange(3)
    step["test2/var1/list/var2"] = "text in a list stays bytes"
    step["test3/var1/alpha"] = 1.5
    step["test3/var1/beta"] = np.arange(4.0)
    step["test3/var1/name"] = "value"
    step["test3/var1/2"] = "a text keeps its key"
    for key in (
        "1",
        "-0.5",
        "1_0",
        "1e3",
        ".5",
        "2.",
        "inf",
        "-Infinity",
        "nan",
        " 7 ",
    ):
        step[f"test4/var1/{key}"] = 1.0
    for key in ("1f", "0x10", "1_", "1e", "", "e5", "infinit", "1 2"):
        if key:
            step[f"test5/var1/{key}"] = 1.0
    step["test6/var1/zeta/sparse_matrix/data"] = np.arange(2.0)
    step["test6/var1/zeta/sparse_matrix/indices"] = np.array([0, 1], "int32")
    step["test6/var1/zeta/sparse_matrix/indptr"] = np.array([0, 1, 2], "int32")
    step["test6/var1/zeta/sparse_matrix/shape"] = (2, 2)
    step["test6/var1/5"] = True
    step.create_group("test7/var1/list")


def write_sparse_matrices(file):
    step = file.create_group("1.7")
    coo = step.create_group("test1/var1/sparse_matrix")
    coo["data"] = np.array([1.0, 2.0, 3j])
    coo["row"], coo["col"] = np.array([0, 1, 2], "int32"), np.array([2, 1, 0], "int32")
    coo["shape"] = np.array([3, 4], "uint16")
    csr = step.create_group("test2/var1/sparse_matrix")
    csr["data"] = np.array([1, 2], "int8")
    csr["indices"], csr["indptr"] = np.array([1, 0]), np.array([0, 1, 2])
    csr["shape"] = np.array([2, 2], "int32")
    bsr = step.create_group("test3/var1/sparse_matrix")
    bsr["data"] = np.arange(8.0).reshape(2, 2, 2)
    bsr["indices"], bsr["indptr"] = np.array([0, 1]), np.array([0, 1, 2])
    bsr["shape"], bsr["blocksize"] = (
        np.array([4, 4], "uint8"),
        np.array([2, 2], "int16"),
    )
    step.copy("test1/var1", step.create_group("test4"), "var1")
    step["test4/var2"] = 1


def write_storage(file):
    step = file.create_group("1.8")
    data = np.arange(70.0).reshape(7, 10)
    ways = [
        {"chunks": (3, 4)},
        {"chunks": (7, 10), "compression": "gzip"},
        {"chunks": (2, 3), "compression": "gzip", "shuffle": True, "fletcher32": True},
        {"chunks": (3, 10), "compression": "lzf"},
        {"chunks": (3, 4), "maxshape": (None, 10)},
        {"chunks": (3, 4), "maxshape": (None, None)},
    ]
    for n, way in enumerate(ways, start=1):
        step.create_dataset(f"test{n}/var1", data=data, **way)
        step.create_dataset(f"test{n}/var2", data=(data + 1j * data).astype(">c8"), **way)
    compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    compact.set_layout(h5py.h5d.COMPACT)
    group = step.create_group("test7")
    space = h5py.h5s.create_simple((3,))
    dataset = h5py.h5d.create(group.id, b"var1", h5py.h5t.IEEE_F64LE, space, compact)
    dataset.write(h5py.h5s.ALL, h5py.h5s.ALL, np.arange(3.0))
    step["test8/var1"] = h5py.SoftLink("/1.8/test1/var1")
    step.create_dataset("test9/var1", data=data[0:0], chunks=(3, 4), maxshape=(None, 10))


def write_corners(file):
    step = file.create_group("1.9")
    step["test1/var1"] = h5py.Empty("float64")
    step.create_group("test2/var1")
    step.create_group("test3")
    step.create_dataset("test4/var1", shape=(2, 2), dtype="float32")
    step.create_dataset("test5/var1", shape=(2, 2), dtype="float32", chunks=(1, 1))
    for n in range(12):
        step[f"test6/var{n + 1}"] = n
    created = step.create_group("test7", track_order=True)
    for key in ("z", "b", "a"):
        created[key] = key
    colours = h5py.enum_dtype({"RED": 0, "GREEN": 7}, basetype="uint8")
    step.create_dataset("test8/var1", data=np.array([7, 0], "uint8"), dtype=colours)
    for key in ("ä", "z", "Z", "\U0001d54f", "\uffee"):
        step[f"test9/var1/{key}"] = 1


def write_bad(file):
    compound = np.dtype([("r", "f8"), ("x", "f8")])
    file["2.1/test1/var1"] = np.zeros(2, compound)
    file["2.1/test2/var1"] = np.zeros(2, np.longdouble)
    file.create_dataset("2.1/test3/var1", shape=(2,), dtype=np.dtype(("f8", (3,))))
    file.create_dataset("2.1/test4/var1", shape=(2,), dtype=h5py.vlen_dtype(np.int32))
    file["2.1/test5/var1"] = np.zeros(2, "V4")
    file.create_dataset("2.1/test6/var1", shape=(2,), dtype=h5py.ref_dtype)
    file["2.1/test7/var1"] = np.zeros(2, [("r", "i4"), ("i", "i4")])
    file.create_dataset("2.1/test8/var1", shape=(2, 2), dtype="f8", fillvalue=7.0)
    file["2.2/test1/var1"] = np.bytes_(b"\xff\xfe")
    file["2.2/test2/var1/list/var1/var1"] = 1
    file["2.2/test3/var1/a/b"] = 1
    file["2.2/test4"] = 1
    file["2.2/test5/var1/list"] = 1
    matrix = file.create_group("2.2/test6/var1/sparse_matrix")
    matrix["data"] = matrix["indices"] = matrix["indptr"] = np.zeros(1)
    matrix["shape"] = np.array([1.0, 2.0])
    matrix = file.create_group("2.2/test7/var1/sparse_matrix")
    matrix["data"], matrix["shape"] = 1.0, (1, 1)
    matrix = file.create_group("2.2/test8/var1/sparse_matrix")
    matrix["data"], matrix["shape"] = [1.0], (1, 1)
    file["2.2/test9/var1"] = h5py.SoftLink("/nowhere")
    file["2.2/test10/var1"] = np.dtype("f8")
    created = file.create_group("2.3/test1", track_order=True)
    for n in range(20):
        created[f"var{n}"] = n


def describe_dataset(dataset, with_data):
    value = dataset[()]
    if isinstance(value, h5py.Empty):
        return {"type": "None"}
    if isinstance(value, bytes):
        return {"type": "bytes", "hex": value.hex()}
    array = np.asarray(value)
    if array.dtype.kind in "SO":
        items = [{"type": "bytes", "hex": item.hex()} for item in array.flat]
        return {"type": "object", "shape": list(array.shape), "items": items}
    native = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
    return {
        "type": "array" if isinstance(value, np.ndarray) else "scalar",
        "dtype": array.dtype.newbyteorder("=").name,
        "shape": list(array.shape),
        **({"hex": native.hex()} if with_data else {"crc32": zlib.crc32(native)}),
    }


def describe_text(dataset, with_data):
    value = describe_dataset(dataset, with_data)
    if value["type"] == "bytes":
        return {"type": "str", "value": bytes.fromhex(value["hex"]).decode()}
    return value


def describe_sparse(group, with_data):
    form, first, second = "csr", "indices", "indptr"
    if "row" in group and "col" in group:
        form, first, second = "coo", "row", "col"
    elif "blocksize" in group:
        form = "bsr"
    parts = {
        "type": form,
        "data": describe_dataset(group["data"], with_data),
        "first": describe_dataset(group[first], with_data),
        "second": describe_dataset(group[second], with_data),
        "shape": group["shape"][()].tolist(),
    }
    return {**parts, "blocksize": group["blocksize"][()].tolist()} if form == "bsr" else parts


def describe_key(key):
    try:
        number = float(key)
    except ValueError:
        return {"type": "str", "value": key}
    return {"type": "float", "value": number if np.isfinite(number) else str(number)}


def describe_dict(group, with_data):
    items = []
    for key, member in group.items():
        name = {"type": "str", "value": key}
        if isinstance(member, h5py.Group):
            value = describe_sparse(member["sparse_matrix"], with_data)
        else:
            value = describe_text(member, with_data)
            name = name if value["type"] == "str" else describe_key(key)
        items.append([name, value])
    return {"type": "dict", "items": items}


def describe_member(member, with_data):
    """What the benchmark's reader makes of a variable."""
    if isinstance(member, h5py.Dataset):
        return describe_text(member, with_data)
    for key in member.keys():
        if key == "list":
            items = [describe_dataset(d, with_data) for d in member[key].values()]
            return {"type": "list", "items": items}
        if key == "sparse_matrix":
            return describe_sparse(member[key], with_data)
        return describe_dict(member, with_data)
    return {"type": "None"}


def describe_test(group, with_data):
    values = [describe_member(group[key], with_data) for key in group.keys()]
    return values[0] if len(values) == 1 else {"type": "tuple", "items": values}


def describe_file(path, with_data):
    """The targets of every sub-step, by its number."""
    with h5py.File(path) as file:
        return {
            step: [
                describe_test(tests[f"test{n + 1}"], with_data)
                for n in range(len(tests))
                if f"test{n + 1}" in tests
            ]
            for step, tests in file.items()
        }


def write_json(path, content):
    """One sub-step a line."""
    lines = (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in content.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def write_fixtures():
    """The same content in an old and a newer form of the format, and what must fail.

    The newest form ("latest") is one that jHDF 0.13 does not read.
    """
    descriptions = []
    for name, version in (("oldest", "earliest"), ("newer", ("v110", "v110"))):
        with h5py.File(DIRECTORY / f"{name}.h5", "w", libver=version) as file:
            write_good(file)
        descriptions.append(describe_file(DIRECTORY / f"{name}.h5", True))
    assert descriptions[0] == descriptions[1]
    write_json(DIRECTORY / "expected.json", descriptions[0])
    with h5py.File(DIRECTORY / "bad.h5", "w") as file:
        write_bad(file)
    with h5py.File(DIRECTORY / "newest.h5", "w", libver=("v112", "v112")) as file:
        file["1.1/test1/var1"] = True


if __name__ == "__main__":
    if len(sys.argv) == 1:
        write_fixtures()
    else:
        _, _, source, out = sys.argv
        write_json(Path(out), describe_file(source, False))
