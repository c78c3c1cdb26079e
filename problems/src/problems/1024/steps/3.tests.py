# %% Five oscillators, four in the transition state
reactant, ts = np.array([3000.0, 1500, 1200, 900, 700]), np.array([2900.0, 1400, 1000, 650])
rate = microcanonical_rate(reactant, ts, 4000.0, 2500.0, 1000.0, 2, 100.0, 121)
target = microcanonical_rate(reactant, ts, 4000.0, 2500.0, 1000.0, 2, 100.0, 121)
assert rate.shape == (121,) and np.allclose(rate, target, rtol=1e-6, atol=0)

# %% One oscillator and no other mode in the transition state: sigma c nu P
rate = microcanonical_rate(np.array([200.0]), np.zeros(0), 700.0, 900.0, 400.0, 3, 100.0, 12)
P = eckart_probability(100.0 * np.arange(12) - 700, 700.0, 900.0, 400.0)
target = np.where(np.arange(12) % 2 == 0, 3 * 2.99792458e10 * 100 * P, 0.0)
assert np.allclose(rate, target, rtol=1e-7)

# %% Almost no tunnelling: nothing below the barrier, whole steps above it
modes = np.full(3, 100.0)
rate = microcanonical_rate(modes, modes[:2], 450.0, 450.0, 2.0, 1, 100.0, 9)
j = np.arange(9)
states = np.where(j > 4, (j - 4) * (j - 3) / 2, 0.0)
target = 2.99792458e12 * states / ((j + 1) * (j + 2) / 2)
assert np.allclose(rate, target, rtol=1e-5, atol=1e-3)

# %% A grid of one energy below the product: no reaction
rate = microcanonical_rate(modes, modes[:2], 450.0, 300.0, 2.0, 1, 100.0, 1)
target = np.zeros(1)
assert rate.shape == (1,) and np.allclose(rate, target)
