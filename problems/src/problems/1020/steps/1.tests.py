# %% The first numbers of two seeds
first, second = Lcg(0), Lcg(12345)
state = (12345 * 6364136223846793005 + 1442695040888963407) % 2**64
target = (1442695040888963407 // 2048 / 2**53, state // 2048 / 2**53)
assert (first.uniform(), second.uniform()) == target

# %% Uniform numbers, to the last bit
g = Lcg(2024)
found = np.array([g.uniform() for _ in range(40)])
g = Lcg(2024)
target = np.array([g.uniform() for _ in range(40)])
assert np.array_equal(found, target)

# %% Integers, and both kinds by turns; the generators are independent
g, other = Lcg(7), Lcg(8)
found = [(g.integer(6), other.integer(1), g.integer(10**6), g.uniform()) for _ in range(30)]
g = Lcg(7)
target = np.array([(g.integer(6), 0, g.integer(10**6), g.uniform()) for _ in range(30)])
assert np.array_equal(found, target)

# %% Seeds that are large or negative
found = [Lcg(seed).uniform() for seed in (2**64 + 5, 5, -1, 2**64 - 1, 3 * 2**70)]
target = [Lcg(5).uniform(), Lcg(2**64 - 1).uniform(), Lcg(0).uniform()]
assert found == [target[0], target[0], target[1], target[1], target[2]]

# %% Dice: ten thousand throws of each kind
g = Lcg(1)
throws = np.bincount([g.integer(6) for _ in range(10000)], minlength=6)
mean = sum(g.uniform() for _ in range(10000)) / 10000
target = 10000 / 6
assert len(throws) == 6 and np.all(np.abs(throws - target) < 150) and abs(mean - 0.5) < 0.01
