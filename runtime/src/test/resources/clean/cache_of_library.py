# Has libraries fill caches of their own.
# outcome: PASSED
# placement: both
import collections.abc
import platform
import tempfile
import time


class Own(collections.abc.Mapping):
    def __getitem__(self, key):
        raise KeyError(key)

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


collections.abc.Sequence.register(Own)
isinstance(3, collections.abc.Mapping)
platform.uname()
time.strptime("2020", "%Y")
with tempfile.TemporaryFile() as file:
    file.write(b"text")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
