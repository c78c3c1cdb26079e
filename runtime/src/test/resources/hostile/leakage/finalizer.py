# Leaves a finalizer that runs within the next sample, when its object is collected.
# outcome: PASSED | TAMPERED
# placement: both
# slow: yes
import sys
import weakref


class Held:
    pass


# Of other globals, since the finalizer would keep the object alive through its own.
scope = {"sys": sys}
exec("def intrude():\n    sys.modules['__main__'].crucible_mark = 1\n", scope)
kept = Held()
weakref.finalize(kept, scope["intrude"])


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
