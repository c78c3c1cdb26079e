# Asks standard input, which is empty, for a line of code.
# outcome: ERROR | FORBIDDEN
# placement: both
import code


def solve(x):
    line = code.InteractiveConsole().raw_input(">>> ")
    exec(line)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
