# Pickles and copies objects of its own class.
# outcome: PASSED
# placement: both
import copy
import pickle


class State:
    def __init__(self, values):
        self.values = values

    def __getstate__(self):
        return {"values": self.values}

    def __setstate__(self, state):
        self.values = state["values"]


def solve(x):
    state = pickle.loads(pickle.dumps(State(x)))
    return 2 * copy.deepcopy(state).values


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
