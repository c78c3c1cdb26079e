# Finds nothing of it in buffers that are only written to.
# outcome: PASSED
# placement: both
for size in (1, 2, 5, 30, 100, 1000, 8192) * 20:
    with np.nditer(
        [np.zeros(size, ">i8")],
        ["buffered", "external_loop"],
        [["writeonly"]],
        ["<i8"],
        buffersize=size,
    ) as iterator:
        for part in iterator:
            assert 0x5EC4E75EC4E7 not in part


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
