# %% The five-qubit code
five = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"]
bits = generator_bits(five, 5)
target = np.array(
    [
        [1, 0, 0, 1, 0, 0, 1, 1, 0, 0],
        [0, 1, 0, 0, 1, 0, 0, 1, 1, 0],
        [1, 0, 1, 0, 0, 0, 0, 0, 1, 1],
        [0, 1, 0, 1, 0, 1, 0, 0, 0, 1],
    ]
)
assert np.array_equal(bits, target)

# %% All letters; a generator that repeats, and one that is the identity
bits = generator_bits(["XZIY", "IIII", "XZIY"], 4)
target = np.array([[1, 0, 0, 1, 0, 1, 0, 1], [0] * 8, [1, 0, 0, 1, 0, 1, 0, 1]])
assert np.array_equal(bits, target)

# %% No generators: no rows, but columns
bits = generator_bits([], 3)
target = np.zeros((0, 6))
assert bits.shape == target.shape

# %% Letters that are none, lengths that do not fit, generators that anticommute
refused = []
for bad in (["XXA"], ["XX"], ["XXXX"], ["xxI"], ["XII", "ZII"], ["XYZ", "YZI", "ZZZ"], ["", "XXX"]):
    try:
        generator_bits(bad, 3)
        refused.append(0)
    except ValueError:
        refused.append(1)
target = np.ones(7, dtype=int)
assert np.array_equal(refused, target)

# %% Pairs that commute because they differ on two qubits, on both or with Y
bits = generator_bits(["XXI", "ZZI", "YYI", "IIY"], 3)
target = np.array([[1, 1, 0, 0, 0, 0], [0, 0, 0, 1, 1, 0], [1, 1, 0, 1, 1, 0], [0, 0, 1, 0, 0, 1]])
assert np.array_equal(bits, target)
