# Unpickles handwritten opcodes that name posix.system.
# outcome: FORBIDDEN
# placement: both
import pickle


def solve(x):
    try:
        pickle.loads(b"cposix\nsystem\n(S'true'\ntR.")
    except Exception:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
