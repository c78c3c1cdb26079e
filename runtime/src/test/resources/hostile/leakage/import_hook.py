# Leaves an import hook that would serve numpy's neighbours to the next sample.
# outcome: TAMPERED
# placement: both
import sys


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        sys.crucible_mark = name
        return None


sys.meta_path.insert(0, Finder)


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
