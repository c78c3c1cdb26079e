# %% A population that declines
A = np.array([[0.0, 0.0, 12.0], [0.1, 0.4, 0.0], [0.0, 0.2, 0.7]])
summary = population_summary(A)
target = population_summary(A)
assert set(summary) == set(target) and summary["status"] == target["status"]
assert np.isclose(summary["growth_rate"], target["growth_rate"])
assert np.allclose(summary["elasticity"], target["elasticity"])

# %% A population that grows, of two stages
summary = population_summary(np.array([[0.5, 2.0], [0.5, 0.5]]))
target = {"growth_rate": 1.5, "status": "growing", "elasticity": np.array([[1, 2], [2, 1]]) / 6}
assert set(summary) == set(target) and summary["status"] == target["status"]
assert np.isclose(summary["growth_rate"], target["growth_rate"])
assert np.allclose(summary["elasticity"], target["elasticity"])

# %% A growth rate of 1 is stable in spite of rounding
target = "stable"
assert population_summary(np.array([[0.0, 2.0], [0.5, 0.0]]))["status"] == target

# %% The tolerance decides
A = np.array([[0.97]])
target = ("declining", "stable")
assert (population_summary(A)["status"], population_summary(A, 0.05)["status"]) == target

# %% Which element matters most, by row and column
A = np.array([[0.2, 0.0, 3.5], [0.3, 0.5, 0.0], [0.0, 0.2, 0.85]])
e = population_summary(A)["elasticity"]
target = np.array([2, 2])
assert np.array_equal(np.unravel_index(np.argmax(e), e.shape), target) and np.isclose(np.sum(e), 1)
