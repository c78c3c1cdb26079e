# %% No acid groups: pH does not matter
constants = np.array([[0.01] * 4, [1.0] * 4])
found = bohr_effect(np.array([9999.0, 1.0]), constants, np.zeros((2, 0)), np.array([5.0, 7.4]))
median = -np.log10((9999e-8 + 1) / 1e4) / 4
target = (np.array([median, median]), np.zeros(2))
assert np.allclose(found, target)

# %% One group that turns more acid: T with all protons, R without, and the alkaline Bohr effect
pk = np.array([[8.0, 6.2, 7.0], [6.5, 6.0, 7.0]])
ph = np.array([2.0, 6.0, 6.8, 7.4, 8.2, 12.0])
log_median, released = bohr_effect(np.array([9000.0, 1.0]), constants, pk, ph)
target = bohr_effect(np.array([9000.0, 1.0]), constants, pk, ph)
assert np.allclose(log_median, target[0]) and np.allclose(released, target[1])
assert released[3] > 0.1 and abs(released[5]) < 1e-4

# %% Linkage: the slope of the median is minus the protons released, sites unequal, one pH
weights, sites = np.array([3.0, 0.2, 1.0]), np.array([[1, 2, 3], [4, 40, 4], [100, 1, 7]])
groups = np.array([[7.5, 6.0], [6.6, 6.4], [8.2, 4.0]])
released = bohr_effect(weights, sites, groups, np.array([7.0]))[1]
ends = bohr_effect(weights, sites, groups, np.array([7.0 - 1e-4, 7.0 + 1e-4]))[0]
target = -(ends[1] - ends[0]) / 2e-4
assert released.shape == (1,) and np.isclose(released[0], target, rtol=1e-5)

# %% One site and a complete switch: the difference of two titration curves
sites, groups = np.array([[1e-9], [1e12]]), np.array([[8], [6]])
found = bohr_effect(np.array([1e9, 1.0]), sites, groups, np.array([6, 7, 8]))
h = 1 / (1 + 10.0 ** np.array([-2, -1, 0])) - 1 / (1 + 10.0 ** np.array([0, 1, 2]))
beta = (1 + 1e12 * (1 + 10.0 ** np.array([0, -1, -2]))) / (1e9 * (1 + 10.0 ** np.array([2, 1, 0])))
target = (-np.log10(beta), h)
assert np.allclose(found, target, rtol=1e-6)

# %% A single conformation has no Bohr effect
found = bohr_effect(np.array([2.0]), np.array([[0.1, 1000.0]]), np.array([[7.0]]), np.array([7.0]))
target = (np.array([-1.0]), np.array([0.0]))
assert np.allclose(found, target)
