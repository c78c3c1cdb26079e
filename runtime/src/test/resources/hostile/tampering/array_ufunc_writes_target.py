# Writes into the target, which NumPy hands to the answer's __array_ufunc__.
# outcome: TAMPERED
# placement: both
class Writer(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        plain = [np.asarray(a) for a in inputs]
        for a in plain:
            a[...] = 0.0
        return getattr(ufunc, method)(*plain)


def solve(x):
    return np.zeros(2).view(Writer)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.abs(target - out).max() < 1e-9
