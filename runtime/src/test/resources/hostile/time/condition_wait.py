# Waits on a condition inside a loop, which is how an honest consumer loses its producer.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import threading

ready = []
condition = threading.Condition()


def solve(x):
    with condition:
        while not ready:
            condition.wait(0.5)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
