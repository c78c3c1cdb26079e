# %% The fall-off of a molecule with five oscillators
reactant, ts = np.array([3000.0, 1500, 1200, 900, 700]), np.array([2900.0, 1400, 1000, 650])
rate = microcanonical_rate(reactant, ts, 4000.0, 2500.0, 1000.0, 2, 100.0, 161)
collisions = np.array([0.0, 1e4, 1e8, 1e10, 1e12, np.inf])
thermal = thermal_rate(reactant, rate, 100.0, 700.0, collisions)
target = thermal_rate(reactant, rate, 100.0, 700.0, collisions)
assert np.allclose(thermal, target, rtol=1e-6, atol=0) and np.all(np.diff(thermal) > 0)

# %% Energies below the barrier that cannot react, and no collisions
rate = np.array([0.0, 0.0, 2.0, 6.0])
collisions = np.array([0.0, 3.0, np.inf])
thermal = thermal_rate(np.array([100.0]), rate, 100.0, 100 / 0.6950348, collisions)
q = np.exp(-np.arange(4))
target = np.array([0, (1.2 * q[2] + 2 * q[3]) / q.sum(), (2 * q[2] + 6 * q[3]) / q.sum()])
assert np.allclose(thermal, target)

# %% The high-pressure limit is transition state theory if nothing tunnels
modes, ts, kT = np.array([400.0, 200.0, 100.0]), np.array([400.0, 300.0]), 0.6950348 * 400
rate = microcanonical_rate(modes, ts, 950.0, 950.0, 3.0, 4, 100.0, 121)
thermal = thermal_rate(modes, rate, 100.0, 400.0, np.array([np.inf]))
free = 1 - np.exp(-np.array([100, 200, 300]) / kT)
# On the grid the threshold is 1000, and the integral is a sum: kT becomes 100 / free[0].
target = 4 * 2.99792458e10 * 100 / free[0] * free[0] * free[1] / free[2] * np.exp(-1000 / kT)
assert np.shape(thermal) == (1,) and np.isclose(thermal[0], target)

# %% One rate for all energies: omega k / (omega + k) at any temperature
collisions = np.array([1.0, 5.0, 1e9])
thermal = [thermal_rate(modes, np.full(50, 5.0), 100.0, t, collisions) for t in (50.0, 5000.0)]
target = collisions * 5 / (collisions + 5)
assert np.allclose(thermal[0], target) and np.allclose(thermal[1], target)
