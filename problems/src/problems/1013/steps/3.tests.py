# %% The five-qubit code, once with a generator that depends on the others
five = ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"]
found = [code_parameters(five, 5), code_parameters([*five, "ZZXIX"], 5)]
target = (1, 3, np.array([1, 0, 0, 0, 15, 0]), np.array([1, 0, 0, 30, 15, 18]))
assert all(np.array_equal(x, y) for code in found for x, y in zip(code, target, strict=True))

# %% Steane's code
steane = ["IIIXXXX", "IXXIIXX", "XIXIXIX", "IIIZZZZ", "IZZIIZZ", "ZIZIZIZ"]
found = code_parameters(steane, 7)
target = (1, 3, np.array([1, 0, 0, 0, 21, 0, 42, 0]), np.array([1, 0, 0, 21, 21, 126, 42, 45]))
assert all(np.array_equal(x, y) for x, y in zip(found, target, strict=True))

# %% Two encoded qubits; a degenerate code whose stabilizer has low weights
detecting = code_parameters(["XXXX", "ZZZZ"], 4)
bacon_shor = code_parameters(["XXXXII", "IIXXXX", "ZZIIII", "IIZZII", "IIIIZZ"], 6)
target = (
    np.array([2, 2, 1, 0, 0, 0, 3, 1, 0, 18, 24, 21]),
    np.array([*bacon_shor[:2], 1, 0, 3, 0, 15, 0, 13]),
)
assert np.array_equal(np.hstack(detecting), target[0])
assert np.array_equal(np.hstack(bacon_shor[:3]), target[1])

# %% Shor's code: distance 3 although its stabilizer has weight 2
pairs = ["I" * i + "ZZ" + "I" * (7 - i) for i in (0, 1, 3, 4, 6, 7)]
found = code_parameters([*pairs, "XXXXXXIII", "IIIXXXXXX"], 9)
target = code_parameters([*pairs, "XXXXXXIII", "IIIXXXXXX"], 9)
assert all(np.array_equal(x, y) for x, y in zip(found, target, strict=True))
assert found[1] == 3 and found[2][2] == 9 and found[3][2] == 9 and found[3][3] == 39

# %% States: a GHZ state, and one qubit in a product with a pair
ghz = code_parameters(["XXX", "ZZI", "IZZ"], 3)
pair = code_parameters(["YII", "IXX", "IZZ"], 3)
target = (np.array([0, 2, 1, 0, 3, 4, 1, 0, 3, 4]), np.array([0, 1, 1, 1, 3, 3, 1, 1, 3, 3]))
assert np.array_equal(np.hstack(ghz), target[0]) and np.array_equal(np.hstack(pair), target[1])

# %% No stabilizer at all
found = code_parameters([], 2)
target = (2, 1, np.array([1, 0, 0]), np.array([1, 6, 9]))
assert all(np.array_equal(x, y) for x, y in zip(found, target, strict=True))
