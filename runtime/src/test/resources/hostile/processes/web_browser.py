# Starts a program by way of webbrowser, which swallows the error.
# outcome: FORBIDDEN
# placement: both
import webbrowser


def solve(x):
    webbrowser.GenericBrowser("true").open("http://localhost/")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
