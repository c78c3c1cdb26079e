# Lifts the operating system's limits of memory, and then takes it.
# outcome: MEMORY_LIMIT | FORBIDDEN | ERROR
# placement: both
# limits: native=512M
import resource

resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
kept = [np.ones(10**7) for _ in range(30)]


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
