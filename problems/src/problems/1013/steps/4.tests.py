# %% One qubit stabilized by Z, with and without a useless generator
expected = np.array([[[1, 1]], [[0, 2]]])
found, doubled = coset_enumerators(["Z"], 1), coset_enumerators(["Z", "I", "Z"], 1)
target = expected
assert found.shape == target.shape and np.array_equal(found, target)
assert doubled.shape == target.shape and np.array_equal(doubled, target)

# %% Three-qubit repetition code: order of syndromes
found = coset_enumerators(["ZZI", "IZZ"], 3)
target = np.array(
    [
        [[1, 0, 3, 0], [0, 3, 0, 1], [0, 0, 0, 4], [0, 0, 0, 4]],
        [[0, 1, 2, 1], [0, 1, 2, 1], [0, 0, 2, 2], [0, 0, 2, 2]],
        [[0, 1, 2, 1], [0, 1, 2, 1], [0, 0, 2, 2], [0, 0, 2, 2]],
        [[0, 1, 2, 1], [0, 1, 2, 1], [0, 0, 2, 2], [0, 0, 2, 2]],
    ]
)
assert found.shape == target.shape and np.array_equal(found, target)

# %% Syndromes that differ: the first generator is the most significant bit
found = coset_enumerators(["XXXI", "IIIZ", "ZZII"], 4)
target = coset_enumerators(["XXXI", "IIIZ", "ZZII"], 4)
assert found.shape == target.shape and np.array_equal(found, target)

# %% No stabilizer: every error is a coset of its own
found = coset_enumerators([], 2)
target = np.array([[[1, 0, 0]] + 6 * [[0, 1, 0]] + 9 * [[0, 0, 1]]])
assert found.shape == target.shape and np.array_equal(found, target)

# %% Steane's code: the trivial syndrome, and how many errors of each weight there are
steane = ["IIIXXXX", "IXXIIXX", "XIXIXIX", "IIIZZZZ", "IZZIIZZ", "ZIZIZIZ"]
counts = coset_enumerators(steane, 7)
target = (
    np.array([[1, 0, 0, 0, 21, 0, 42, 0], [0, 0, 0, 7, 0, 42, 0, 15]]),
    np.array([1, 21, 189, 945, 2835, 5103, 5103, 2187]),
)
assert counts.shape == (64, 4, 8) and np.array_equal(counts[0, :2], target[0])
assert np.array_equal(counts.sum(axis=(0, 1)), target[1])
