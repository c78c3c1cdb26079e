# Leaves a pattern in the buffers of iterators, which do not come from where the memory of arrays does.
# outcome: PASSED
# placement: both
for size in (1, 2, 5, 30, 100, 1000, 8192) * 20:
    with np.nditer(
        [np.full(size, 0x5EC4E75EC4E7, ">i8")],
        ["buffered", "external_loop"],
        [["readonly"]],
        ["<i8"],
        buffersize=size,
    ) as iterator:
        for part in iterator:
            assert part[0] == 0x5EC4E75EC4E7


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
