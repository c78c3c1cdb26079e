# %% Two hard particles with soft ones around them, by anti-kt
pt = np.array([1.0, 80.0, 2.0, 100.0, 0.5, 3.0, 1.5])
y = np.array([0.3, 0.1, -0.6, 0.9, 1.2, 0.7, -2.5])
phi = np.array([6.2, 0.1, 0.0, 3.0, 3.2, 2.7, 1.0])
momenta = np.array([pt * np.cosh(y), pt * np.cos(phi), pt * np.sin(phi), pt * np.sinh(y)]).T
jets, labels = cluster(momenta, 0.5, -1, 1.0)
target = np.array([1, 1, 2, 0, 0, 0, 3])
assert np.array_equal(labels, target) and jets.shape == (4, 4)
assert np.allclose(jets[0], momenta[3] + momenta[4] + momenta[5])

# %% Jets below the least transverse momentum are left out
jets, labels = cluster(momenta, 0.5, -1, 50.0)
target = (jets, np.array([1, 1, -1, 0, 0, 0, -1]))
assert jets.shape == target[0].shape and np.allclose(jets, target[0])
assert np.array_equal(labels, target[1])

# %% A chain of particles: every algorithm breaks it at another place
x = np.array([0.0, 0.8, 1.5, 2.35, 3.0, 3.9])
pt = np.array([4.0, 9.0, 2.0, 30.0, 7.0, 16.0])
chain = np.array([pt * np.cosh(x), pt, 0 * pt, pt * np.sinh(x)]).T
target = [cluster(chain, 1.0, power, 0.0)[1] for power in (1, 0, -1)]
found = [cluster(chain, 1.0, power, 0.0) for power in (1, 0, -1)]
assert all(np.array_equal(jet[1], exact) for jet, exact in zip(found, target, strict=True))
assert all(np.allclose(jet[0].sum(axis=0), chain.sum(axis=0)) for jet in found)
assert all(np.all(np.diff(np.hypot(jet[0][:, 1], jet[0][:, 2])) < 0) for jet in found)

# %% Thirty particles, by Cambridge/Aachen
m = np.arange(30)
pt, y, phi = 1 + m**2 * 7 % 31 * 1.1, m * 13 % 30 / 6 - 2.5 + m / 500, m * 17 % 29 / 4.6
many = np.array([np.hypot(pt * np.cosh(y), 0.14), pt * np.cos(phi), pt * np.sin(phi)])
many = np.vstack([many, pt * np.sinh(y)]).T
target = cluster(many, 0.8, 0, 5.0)
jets, labels = cluster(many, 0.8, 0, 5.0)
assert jets.shape == target[0].shape and np.allclose(jets, target[0])
assert np.array_equal(labels, target[1])

# %% A particle at the least transverse momentum is a jet; no particles give none
edge = np.array([[5.0, 3.0, 4.0, 0.0]])
jets, labels = cluster(edge, 0.4, 1, 5.0)
target = np.array([[5.0, 3.0, 4.0, 0.0]])
assert np.allclose(jets, target) and list(labels) == [0]
jets, labels = cluster(np.zeros((0, 4)), 0.4, 1, 5.0)
assert jets.shape == (0, 4) and labels.shape == (0,)
