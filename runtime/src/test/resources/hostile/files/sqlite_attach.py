# Attaches a database outside to one in memory.
# outcome: FORBIDDEN | ERROR
# placement: both
import sqlite3


def solve(x):
    base = sqlite3.connect(":memory:")
    base.execute("attach database '/var/tmp/crucible-canary.db' as other")
    base.execute("create table if not exists other.t (a)")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
