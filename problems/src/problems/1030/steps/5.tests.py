# %% Positions between unequal markers, two of which coincide
codes = np.array([[1, 1, 2, 2], [2, 2, 2, 3], [3, 3, 2, 2], [2, 1, 1, 1]])
codes = np.vstack([codes, [[1, 1, 1, 2], [3, 3, 3, 0]]])
codes = np.vstack([codes, codes[:, ::-1], codes[[5, 0, 3]]])
y = np.array([0.9, 2.1, 3.2, 1.4, 1.1, 3.3, 1.9, 2.4, 2.1, 1.3, 1.6, 2.2, 3.1, 0.8, 1.2])
none = np.zeros((15, 0))
grid, lod, interval = scan_chromosome(np.array([2.0, 9.0, 9.0, 12.0]), codes, y, none, 2.5)
target = np.array([2, 2 + 7 / 3, 2 + 14 / 3, 9, 9, 10.5, 12])
assert grid.shape == target.shape and np.allclose(grid, target) and lod.shape == grid.shape

# %% The LOD at the markers does not depend on the positions between, nor on the drop
grid, lod, interval = scan_chromosome(np.array([0, 10, 20, 30]), codes, y, none, 2.5, 0.01, 1.0)
p = genotype_probabilities(codes, genotype_transitions(np.array([0, 10, 20, 30])), 0.01)
target = haley_knott(y, p, none)
assert len(grid) == 13 and np.allclose(lod[::4], target)

# %% A gene between two markers of an intercross with sex as a covariate
state, draws = 12345, []
for _ in range(1200):
    state = (1103515245 * state + 12345) % 2**31
    draws.append(state / 2**31)
draws = np.array(draws).reshape(100, 12)
gametes = np.stack([draws[:, 0] < 0.5, draws[:, 1] < 0.5], axis=1).astype(int)
places = []
for m in range(5):
    places.append(gametes.sum(axis=1))
    gametes = gametes ^ (draws[:, 2 + 2 * m : 4 + 2 * m] < 0.08)
genotypes = np.array(places).T
sex = (np.arange(100) % 2)[:, None].astype(float)
noise = np.sin(np.arange(100.0) ** 2)
trait = 1.0 * genotypes[:, 2] + 0.5 * (genotypes[:, 2] == 1) + sex[:, 0] + noise
trait[[3, 50]] = np.nan
markers = (genotypes + 1)[:, [0, 1, 3, 4]]
markers[::9, 1] = 0
markers[4::11, 2] = np.where(markers[4::11, 2] == 3, 5, 4)
grid, lod, interval = scan_chromosome(np.array([0.0, 8, 24, 32]), markers, trait, sex)
target = scan_chromosome(np.array([0.0, 8, 24, 32]), markers, trait, sex)[1]
assert np.allclose(lod, target) and 8 < interval[0] < 24 and max(lod) > 5
assert interval[1] < interval[0] < interval[2]

# %% ... its peak and interval, and wider ones for a greater drop
x = np.array([0.0, 8, 24, 32])
found = [scan_chromosome(x, markers, trait, sex, 4.0, 0.01, drop)[2] for drop in (1, 3)]
target = tuple(np.array(interval) for interval in found)
assert np.allclose(found, target) and found[1][1] < found[0][1] and found[1][2] > found[0][2]

# %% A single marker, and a spacing that divides the gap but for rounding
grid, lod, interval = scan_chromosome(np.array([5.0]), codes[:, :1], y, none)
fine = scan_chromosome(np.array([0.1, 0.4]), codes[:, :2], y, none, 0.1)[0]
target = (np.array([5.0, 5.0, 5.0]), np.array([0.1, 0.2, 0.3, 0.4]))
assert np.allclose(interval, target[0]) and grid.shape == lod.shape == (1,)
assert fine.shape == target[1].shape and np.allclose(fine, target[1])
