# %% A bare qubit, up to certain error
rates = np.array([0.0, 0.1, 0.75, 0.9, 1.0])
found = failure_rates([], 1, rates)
target = np.array([0.0, 0.1, 0.75, 0.7, 2 / 3])
assert found.shape == target.shape and np.allclose(found, target)

# %% The five-qubit code: all that has weight 2 fails, so 10 p^2 to lowest order
five = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"]
rates = np.array([1e-4, 0.01, 0.1, 0.3])
found = failure_rates(five, 5, rates)
q, s = rates / 3, 1 - rates
target = 1 - s**5 - 15 * q**4 * s - 15 * (q * s**4 + 4 * q**3 * s**2 + 8 * q**4 * s + 3 * q**5)
assert np.allclose(found, target) and np.isclose(found[0] * 1e8, 10, rtol=1e-3)

# %% Steane's code, and codes of two qubits or none, at all rates
steane = ["IIIXXXX", "IXXIIXX", "XIXIXIX", "IIIZZZZ", "IZZIIZZ", "ZIZIZIZ"]
rates = np.array([1e-3, 0.05, 0.2, 0.5, 0.75, 0.95])
codes = ((steane, 7), (["XXXX", "ZZZZ"], 4), (["XXX", "ZZI", "IZZ"], 3))
found = np.array([failure_rates(code, n, rates) for code, n in codes])
target = np.array([failure_rates(code, n, rates) for code, n in codes])
assert np.allclose(found, target) and np.allclose(found[:, 4], [3 / 4, 15 / 16, 0])

# %% A repetition code protects from X, but Z errors get worse; one rate only
found = failure_rates(["ZZI", "IZZ"], 3, [0.03])
target = failure_rates(["ZZI", "IZZ"], 3, [0.03])
assert found.shape == (1,) and np.allclose(found, target)

# %% No rates; a generator that repeats changes nothing
empty = failure_rates(five, 5, np.array([]))
found = failure_rates(["ZZI", "IZZ", "ZIZ", "ZZI"], 3, np.array([0.03, 0.4]))
target = failure_rates(["ZZI", "IZZ"], 3, np.array([0.03, 0.4]))
assert empty.shape == (0,) and np.allclose(found, target)
