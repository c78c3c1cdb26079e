"""Leaves a pattern in memory of many sizes, in the ways in which NumPy uses memory, and frees it."""

import gc

import numpy as np

MARK = 0x5EC4E7_5EC4E7
SIZES = (*range(1, 34), 63, 64, 127, 128, 200, 1000, 1 << 15, 1 << 17, 3 << 18)

for _ in range(8):  # NumPy keeps seven blocks of each size.
    kept = [np.full(size, MARK) for size in SIZES]
    kept += [array + 0 for array in kept] + [array.astype(float) for array in kept]
    kept += [np.longdouble(MARK) for _ in range(50)] + [MARK * np.int64(1) for _ in range(50)]
    for array in kept[: len(SIZES)]:
        big_endian = array.astype(">i8")
        np.add(big_endian, 0)
        with np.nditer(
            [big_endian, None],
            ["buffered", "external_loop"],
            [["readonly"], ["writeonly", "allocate"]],
            ["<i8", ">i8"],
        ) as it:
            for given, made in it:
                made[...] = given
        np.sort(array[::-1], kind="stable")
        np.argsort(array[::-1], kind="stable")
    for n in range(1, 20):
        np.linalg.inv(np.full((n, n), MARK, float) + np.eye(n) * 1e17)
    del kept, array, big_endian, it, given, made
gc.collect()
