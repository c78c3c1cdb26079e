# Turns the limit's exception into a harmless looking ValueError.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    try:
        while True:
            pass
    except BaseException as error:
        raise ValueError("did not converge") from error


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
