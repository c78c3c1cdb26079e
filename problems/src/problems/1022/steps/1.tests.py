# %% Two equal atoms
coords = np.array([[0.0, 0.0, 0.0], [0.8, 1.08, 0.0]])
two = np.array([11.0, 11.0])
h, gamma = ppp_model(coords, np.array([[0, 1]]), np.array([-2.5]), two, two, np.array([1, 1]))
g = 14.399645 / np.sqrt(0.8**2 + 1.08**2 + (14.399645 / 11) ** 2)
target = (np.array([[-11 - g, -2.5], [-2.5, -11 - g]]), np.array([[11, g], [g, 11]]))
assert np.allclose(h, target[0]) and np.allclose(gamma, target[1])

# %% Unequal atoms, a bond listed backwards, core charges 2, 1, 1
coords = np.array([[0.1, 0.2, -0.3], [1.3, 0.4, 0.1], [2.0, 1.7, 0.5]])
hubbard, ionisation = np.array([16.8, 11.1, 12.3]), np.array([25.6, 11.2, 14.1])
charges = np.array([2, 1, 1])
model = (coords, np.array([[1, 0], [1, 2]]), np.array([-2.3, -2.6]), hubbard, ionisation, charges)
h, gamma = ppp_model(*model)
target = ppp_model(*model)
assert np.allclose(h, target[0]) and np.allclose(gamma, target[1])

# %% Far atoms are point charges, and there are no bonds
coords = np.array([[0.0, 0.0, 0.0], [300.0, 400.0, 0.0]])
none = np.zeros((0, 2), dtype=int)
h, gamma = ppp_model(coords, none, np.zeros(0), two, np.array([10.0, 12.0]), np.array([1, 2]))
g = 14.399645 / 500
target = (np.diag([-10 - 2 * g, -12 - g]), g)
assert np.allclose(h, target[0], rtol=1e-6) and np.isclose(gamma[0, 1], target[1], rtol=1e-4)

# %% One atom has no other core to attract its electron
h, gamma = ppp_model(np.ones((1, 3)), none, np.zeros(0), two[:1], two[:1], np.array([1]))
target = (np.array([[-11.0]]), np.array([[11.0]]))
assert h.shape == (1, 1) and np.allclose(h, target[0]) and np.allclose(gamma, target[1])
