# %% Naphthalene: three Kekule structures
def ring(n):
    return np.stack([np.arange(n), (np.arange(n) + 1) % n], axis=1)


naphthalene = np.concatenate([ring(10), [[0, 5]]])
summary = bond_summary(10, naphthalene)
target = bond_summary(10, naphthalene)
assert set(summary) == set(target) and summary["kekule_structures"] == 3
assert np.allclose(summary["pauling"], np.array([1, 2, 1, 2, 1, 1, 2, 1, 2, 1, 1]) / 3)
assert np.allclose(summary["coulson"], target["coulson"])

# %% Ethylene: its one double bond
summary = bond_summary(2, np.array([[1, 0]]))
target = {"kekule_structures": 1, "pauling": np.array([1.0]), "coulson": np.array([1.0])}
assert set(summary) == set(target) and summary["kekule_structures"] == target["kekule_structures"]
assert all(np.allclose(summary[key], target[key]) for key in ("pauling", "coulson"))

# %% Allyl, with an odd number of atoms, and trimethylenemethane have no Kekule structure
odd = bond_summary(3, np.array([[0, 1], [1, 2]]))
star = bond_summary(4, np.array([[0, 3], [1, 3], [2, 3]]))
target = (np.zeros(2), np.full(2, np.sqrt(0.5)), np.full(3, np.sqrt(1 / 3)))
assert odd["kekule_structures"] == 0 and star["kekule_structures"] == 0
assert np.allclose(odd["pauling"], target[0]) and np.allclose(odd["coulson"], target[1])
assert np.allclose(star["pauling"], 0) and np.allclose(star["coulson"], target[2])

# %% Pyracylene-like frame with labels out of order: orders around each atom add up to 1
label = np.array([5, 0, 3, 9, 11, 2, 7, 1, 10, 4, 8, 6])
frame = label[np.concatenate([ring(10), [[0, 5], [10, 1], [10, 11], [11, 9]]])]
summary = bond_summary(12, frame)
target = bond_summary(12, frame)
assert summary["kekule_structures"] == target["kekule_structures"]
assert np.allclose(summary["pauling"], target["pauling"])
assert np.allclose(summary["coulson"], target["coulson"])
around = [np.sum(summary["pauling"][np.any(frame == atom, axis=1)]) for atom in range(12)]
assert np.allclose(around, 1)
