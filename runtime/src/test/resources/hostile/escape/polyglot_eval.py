# Evaluates another language through GraalPy's polyglot module.
# outcome: FORBIDDEN
# detail: polyglot
# placement: both
import polyglot


def solve(x):
    return 2 * x + 0 * polyglot.eval(language="js", string="1")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
