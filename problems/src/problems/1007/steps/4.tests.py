# %% Values that leave the payoff as parabolas, on a grid that is not uniform
S = np.array([0.0, 20.0, 50.0, 60.0, 75.0, 80.0, 100.0, 150.0])
pairs = ((0.3, 55), (0.01, 66), (0.2, 79), (0.1, 60))
surface = np.array([100 - S + c * np.maximum(S - x, 0) ** 2 for c, x in pairs])
surface = np.concatenate([np.maximum(100 - S, 0)[None], surface])
target = np.array([100.0, 55.0, 66.0, 79.0, 60.0])
assert np.allclose(exercise_boundary(S, surface, 100.0), target)

# %% No contact anywhere, contact at one node only, and contact up to the strike
rows = 100 - S + np.array([0 * S, 0 * S + 0.5, 0.5 * np.sign(S), (S > 99) * 3.0])
found = exercise_boundary(S, rows, 100.0)
target = np.array([100.0, 0.0, 0.0, 80.0])
assert np.allclose(found, target)

# %% Limited to the interval; square roots that do not grow; too few nodes above
rows = 100 - S[:6] + np.array(
    [[0] * 6, [0, 0, 0, 4, 4.1, 9], [0, 0, 0, 4, 4, 9], [0, 0, 0, 4, 1, 9], [0, 0, 0, 0, 0, 4]]
    + [[0, 0, 0, 0, 4, 9], [0] * 6]
)
found = exercise_boundary(S[:6], rows, 100.0)
target = np.array([100.0, 50.0, 50.0, 50.0, 75.0, 65.0, 80.0])
assert np.allclose(found, target)

# %% Within 1e-6 of the strike is contact, excesses below zero are rounding; at the strike is none
rows = 40 - np.arange(0.0, 70.0, 10.0) + np.array(
    [[0] * 7, [0, 0, 3.9e-5, 1, 4, 9, 16], [0, 0, 4.1e-5, 1, 4, 9, 16], [0, 0, 0, -1e-9, 0, 1, 9]]
)
found = exercise_boundary(np.arange(0.0, 70.0, 10.0), rows, 40.0)
target = np.array([40.0, 20.0, 10 + 10 * (1 - np.sqrt(4.1e-5) / (1 - np.sqrt(4.1e-5))), 40.0])
assert np.allclose(found, target)

# %% The perpetual put on a coarse grid, after a row at maturity
S = np.linspace(20.0, 110.0, 46)
for_ever = np.where(S <= 50, 100 - S, 50 * (S / 50) ** -1.0)
found = exercise_boundary(S, np.array([np.maximum(100 - S, 0), for_ever]), 100.0)
target = exercise_boundary(S, np.array([np.maximum(100 - S, 0), for_ever]), 100.0)
assert np.allclose(found, target) and abs(found[1] - 50) < 0.2

# %% From the solver: the boundary falls with the time to maturity
S = np.linspace(60, 140, 33)
surface = american_put(S, 100.0, 0.08, 0.0, 0.25, 0.5, 5, 1.0)
found = exercise_boundary(S, surface, 100.0)
target = exercise_boundary(S, surface, 100.0)
assert np.allclose(found, target, atol=1e-3)
assert found[0] == 100 and np.all(np.diff(found) < 0) and found[-1] > 100 / (1 + 0.0625 / 0.16)
