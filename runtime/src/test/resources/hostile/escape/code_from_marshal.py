# Runs a command in a code object that went through marshal.
# outcome: FORBIDDEN
# placement: both
import marshal
import types


def solve(x):
    code = marshal.loads(marshal.dumps(compile("__import__('os').system('true')", "m", "exec")))
    types.FunctionType(code, {})()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
