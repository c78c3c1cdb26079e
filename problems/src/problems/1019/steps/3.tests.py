# %% A constant cross section
log = np.log(8000 / 0.51099895e-3**2)
beta = 2 / 137.036 / np.pi * (log - 1)
delta = 1 + (1.5 * log + np.pi**2 / 3 - 2) / 137.036 / np.pi
X = 1 - 500 / 8000
target = delta * X**beta - beta * (X - X**2 / 4)
assert np.isclose(radiate(lambda s: np.ones(np.shape(s)), 8000.0, 500.0), target, rtol=2e-5)

# %% A cross section that grows with s
exact = delta * (X**beta - beta / (1 + beta) * X ** (1 + beta))
target = 8000 * (exact - beta * (X - 0.75 * X**2 + X**3 / 6))
assert np.isclose(radiate(lambda s: s, 8000.0, 500.0), target, rtol=2e-5)

# %% Muons at, below and above the resonance
def muons(s):
    return born(s, (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)[0]

target = [radiate(muons, energy**2, 1000.0) for energy in (89.0, 91.2, 93.0, 110.0)]
found = [radiate(muons, energy**2, 1000.0) for energy in (89.0, 91.2, 93.0, 110.0)]
assert np.allclose(found, target, rtol=3e-5)

# %% Little room for photons, and none; integers
found = [radiate(muons, 8100, 8000), radiate(muons, 8100, 8100), radiate(muons, 50.0, 1000.0)]
target = [radiate(muons, 8100.0, 8000.0), 0.0, 0.0]
assert np.allclose(found, target, rtol=3e-5)

# %% Nothing but soft photons changes a cross section that starts right below s
window = radiate(lambda s: np.where(s > 8000 * (1 - 1e-6), 1.0, 0.0), 8000.0, 8000 * (1 - 1e-6))
target = delta * 1e-6**beta
assert np.isclose(window, target, rtol=3e-5)
