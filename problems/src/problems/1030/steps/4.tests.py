# %% A tent
target = (20.0, 20 - 15 / 4, 20 + 15 / 8)
found = support_interval(np.array([0.0, 10, 20, 30]), np.array([0, 0, 4, -4]))
assert np.allclose(found, target)

# %% Ends in later intervals, unequal steps, a smaller drop
x = np.array([1.0, 2, 5, 7, 11, 12, 20])
y = np.array([0.2, 2.0, 2.6, 3.0, 2.4, 1.0, 2.9])
target = (7.0, 2 - (2 - 1.8) / 1.8, 11 + (2.4 - 1.8) / 1.4)
assert np.allclose(support_interval(x, y, 1.2), target)

# %% The curve does not fall enough, and another peak beyond a valley does not count
x = np.array([0.0, 4, 8, 12, 16, 20])
target = (4.0, 0.0, 8 + 4 * 1.4 / 2.9)
assert np.allclose(support_interval(x, np.array([3.5, 5, 4.9, 2.0, 4.8, 4.0])), target)

# %% Exactly at the level still belongs; the first of equal maxima; integers
found = support_interval(np.array([0, 10, 20, 30, 40, 50]), np.array([0, 2, 4, 2, 4, 1]), 2)
target = (20.0, 10.0, 40 + 10 * 2 / 3)
assert np.allclose(found, target)

# %% The peak at the end, coinciding positions, and a single position
found = support_interval(np.array([0.0, 5, 5, 10]), np.array([0.0, 2, 2, 3]), 2)
target = (np.array([10.0, 5.0 - 5 / 2, 10.0]), np.array([7.0, 7.0, 7.0]))
assert np.allclose(found, target[0])
assert np.allclose(support_interval(np.array([7.0]), np.array([0.3])), target[1])
