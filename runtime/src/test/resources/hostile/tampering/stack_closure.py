# Writes to the cell in which NumPy's `vstack` keeps the function that does its work.
# outcome: TAMPERED
# placement: both
# slow: yes
np.vstack.__closure__[0].cell_contents = lambda *args, **kwargs: np.zeros(1)


def solve(x):
    return x + 1


# === test
assert np.allclose(np.vstack((solve(np.ones(2)), target)), np.vstack((target, target)))
