# Computes with iterators that have buffers, and writes all that they are to give.
# outcome: PASSED
def doubled(x, buffer):
    with np.nditer(
        [x, None],
        ["buffered", "external_loop"],
        [["readonly"], ["writeonly", "allocate"]],
        ["<f8", ">f8"],
        casting="same_kind",
        buffersize=buffer,
    ) as iterator:
        for given, made in iterator:
            made[...] = 2 * given
        return iterator.operands[1].astype(float)


def solve(x):
    for size in (1, 2, 5, 30, 100, 1000, 8192):
        numbers = np.arange(size, dtype=">f8")
        assert (doubled(numbers, size) == 2 * np.arange(size)).all()
    return doubled(x, 1)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
