# %% One position with each code
p = genotype_probabilities(np.arange(6)[:, None], np.zeros((0, 3, 3)), 0.1)
rows = np.array([[1, 2, 1], [18, 2, 1], [1, 36, 1], [1, 2, 18], [19, 38, 2], [2, 38, 19]])
target = (rows / rows.sum(axis=1, keepdims=True))[:, None, :]
assert p.shape == target.shape and np.allclose(p, target)

# %% Between two markers without errors
T = genotype_transitions(np.array([0.0, 10.0, 30.0]))
p = genotype_probabilities(np.array([[1, 0, 1], [1, 0, 3], [2, 0, 4]]), T, 0.0)
first = T[0][0] * T[1][:, 0] / (T[0][0] @ T[1][:, 0])
second = T[0][0] * T[1][:, 2] / (T[0][0] @ T[1][:, 2])
third = T[0][1] * (T[1][:, 0] + T[1][:, 1])
target = np.array([first, second, third / third.sum()])
assert np.allclose(p[:, 1], target) and np.allclose(p[:2, 0], [1, 0, 0])

# %% Sum over all paths, unequal gaps, partial data and errors
T = genotype_transitions(np.array([0.0, 4.0, 25.0, 31.0]), "kosambi")
codes = np.array([[4, 1, 0, 3], [2, 5, 3, 3], [0, 0, 0, 0]])
p = genotype_probabilities(codes, T, 0.05)
a, b, c = 0.95, 0.025, 0.05
seen = {0: [1, 1, 1], 1: [a, b, b], 2: [b, a, b], 3: [b, b, a]}
seen |= {4: [1 - b, 1 - b, c], 5: [c, 1 - b, 1 - b]}
E = np.array([[seen[code] for code in row] for row in codes])
prior = np.array([1, 2, 1]) / 4
joint = np.einsum("g,ng,gh,nh,hi->nghi", prior, E[:, 0], T[0], E[:, 1], T[1])
joint = np.einsum("nghi,ni,ij,nj->nghij", joint, E[:, 2], T[2], E[:, 3])
joint = joint / joint.sum(axis=(1, 2, 3, 4), keepdims=True)
others = ((2, 3, 4), (1, 3, 4), (1, 2, 4), (1, 2, 3))
target = np.stack([joint.sum(axis=axes) for axes in others], axis=1)
assert np.allclose(p, target)

# %% Four hundred markers, every third one misread: the data are less likely than 1e-308
codes = np.where((np.arange(400) + np.arange(12)[:, None]) % 3 == 0, 1, 3)
codes[1, 200:] = 2
T = genotype_transitions(0.5 * np.arange(400))
p = genotype_probabilities(codes, T, 0.001)
target = genotype_probabilities(codes, T, 0.001)
assert np.allclose(p, target) and p[0, 201, 2] > 0.9 and p[1, 202, 1] > 0.9
