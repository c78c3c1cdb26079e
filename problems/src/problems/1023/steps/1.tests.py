# %% Butadiene: levels 2 cos(j pi / 5)
chain = np.array([[0, 1], [2, 1], [2, 3]])
levels, energy, orders = huckel(4, chain, 4)
golden = (1 + np.sqrt(5)) / 2
target = (
    np.array([golden, golden - 1, 1 - golden, -golden]),
    2 * np.sqrt(5),
    np.array([2, 1, 2]) / np.sqrt(5),
)
assert np.allclose(levels, target[0]) and np.isclose(energy, target[1])
assert np.allclose(orders, target[2])

# %% Benzene and its ions: the degenerate pair holds one electron and a half
ring = np.stack([np.arange(6), (np.arange(6) + 1) % 6], axis=1)
neutral, charged, anion = huckel(6, ring, 6), huckel(6, ring, 3), huckel(6, ring, 9)
target = (8.0, np.full(6, 2 / 3), 5.0, np.full(6, 5 / 12), 5.0)
assert np.isclose(neutral[1], target[0]) and np.allclose(neutral[2], target[1])
assert np.isclose(charged[1], target[2]) and np.allclose(charged[2], target[3])
assert np.isclose(anion[1], target[4]) and np.allclose(anion[2], target[3])

# %% Methylenecyclopropene with an odd number of electrons
fulvene = np.array([[0, 1], [1, 2], [0, 2], [3, 0]])
levels, energy, orders = huckel(4, fulvene, 5)
target = huckel(4, fulvene, 5)
assert np.allclose(levels, target[0]) and np.isclose(energy, target[1])
assert np.allclose(orders, target[2]) and np.isclose(2 * np.sum(orders), energy)

# %% Square: two electrons in two non-bonding levels
square = np.array([[0, 1], [1, 2], [2, 3], [3, 0]])
levels, energy, orders = huckel(4, square, 4)
target = (np.array([2.0, 0, 0, -2]), 4.0, np.full(4, 0.5))
assert np.allclose(levels, target[0], atol=1e-12) and np.isclose(energy, target[1])
assert np.allclose(orders, target[2])

# %% No bonds, no electrons, all levels full
none = np.zeros((0, 2), dtype=int)
alone, bare, full = huckel(1, none, 1), huckel(4, square, 0), huckel(4, fulvene, 8)
target = (np.zeros(1), 0.0, np.zeros(4))
assert np.allclose(alone[0], target[0]) and np.isclose(alone[1], 0) and len(alone[2]) == 0
assert np.isclose(bare[1], target[1]) and np.allclose(bare[2], target[2])
assert np.isclose(full[1], target[1]) and np.allclose(full[2], target[2])
