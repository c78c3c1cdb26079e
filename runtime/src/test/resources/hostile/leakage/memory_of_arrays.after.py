# Finds nothing of it, however it gets memory that nobody has written.
# outcome: PASSED
# placement: both
# slow: yes
import threading

PATTERNS = (0x5EC4E75EC4E7, int(np.float64(0x5EC4E75EC4E7).view(np.int64)))


def look():
    for size in (*range(1, 150), 4096, 40000, 300000):
        grown = np.zeros(size)
        grown.resize(size + 8, refcheck=False)
        for array in (
            np.empty(size),
            np.ndarray(size),
            np.empty_like(np.zeros(size)),
            np.empty(size, [("x", "f8")]),
            np.negative(np.zeros(size), where=False),
            np.pad(np.zeros(1), size, "empty"),
            grown,
        ):
            numbers = array.view(np.int64)
            assert PATTERNS[0] not in numbers and PATTERNS[1] not in numbers


def look_and_tell():
    look()
    looked.append(True)


looked = []
look()
other = threading.Thread(target=look_and_tell)  # It has a context of its own, for contextvars.
other.start()
other.join()
assert looked


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
