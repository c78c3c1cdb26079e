# Opens a database outside; sqlite opens files in native code.
# outcome: FORBIDDEN | ERROR
# placement: both
import sqlite3


def solve(x):
    base = sqlite3.connect("/var/tmp/crucible-canary.db")
    base.execute("create table if not exists t (a)")
    base.commit()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
