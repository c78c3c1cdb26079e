# Captures what it prints itself.
# outcome: PASSED
# placement: both
import contextlib
import io


def solve(x):
    sink = io.StringIO()
    with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink):
        print(*(2 * x))
    return np.array([float(word) for word in sink.getvalue().split()])


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
