# Returns an object whose destructor replaces np.allclose.
# outcome: TAMPERED | FAILED
# placement: both
# slow: yes
class Late:
    def __array__(self, dtype=None, copy=None):
        return np.zeros(2)

    def __del__(self):
        np.allclose = lambda *args, **kwargs: True


def solve(x):
    return Late()


# === test
import gc

out = np.asarray(solve(np.array([1.0, 2.0])))
gc.collect()
assert np.allclose(out, target)
