# %% Pairs, a larger cluster, and items that are together already
clusters = Clusters(7)
roots = [clusters.merge(0, 1), clusters.merge(3, 2), clusters.merge(4, 2), clusters.merge(1, 2)]
roots += [clusters.merge(0, 4), clusters.find(0), clusters.find(6), clusters.merge(5, 6)]
target = np.array([0, 3, 3, 3, 3, 3, 6, 5])
assert np.array_equal(roots, target)

# %% Sizes, number of clusters, and who is with whom
sizes = [clusters.size_of(i) for i in range(7)]
together = [clusters.find(i) == clusters.find(0) for i in range(7)]
target = (np.array([5, 5, 5, 5, 5, 2, 2]), 2, np.array([1, 1, 1, 1, 1, 0, 0], dtype=bool))
assert np.array_equal(sizes, target[0]) and clusters.count == target[1]
assert np.array_equal(together, target[2])

# %% Equally large clusters: the representative is that of the first item
clusters = Clusters(8)
roots = [clusters.merge(5, 1), clusters.merge(7, 2), clusters.merge(2, 1), clusters.merge(1, 5)]
roots += [clusters.merge(6, 6), clusters.merge(6, 0), clusters.merge(0, 5)]
target = np.array([5, 7, 7, 7, 6, 6, 7])
assert np.array_equal(roots, target) and clusters.count == 3

# %% A chain of 5000 items, joined end to end
chain = Clusters(5000)
for i in range(4999):
    chain.merge(i + 1, i)
target = np.array([1, 1, 5000, 5000, 1])
found = [chain.find(0), chain.find(4999), chain.size_of(3), chain.size_of(4999), chain.count]
assert np.array_equal(found, target)

# %% The deepest tree that 16 items can form
tree = Clusters(16)
for step in (1, 2, 4, 8):
    for i in range(0, 16, 2 * step):
        tree.merge(i, i + step)
found = [tree.find(15), tree.size_of(7), tree.find(14), tree.find(15), tree.count]
target = np.array([0, 16, 0, 0, 1])
assert np.array_equal(found, target)

# %% Trees of trees, in the order of a shuffle; no items; two objects do not share anything
first, second, empty = Clusters(64), Clusters(64), Clusters(0)
order = shuffled(64, 11)
pairs = [(order[i], order[i ^ step]) for step in (1, 2, 4, 8, 16) for i in range(0, 64, 3)]
roots = [first.merge(i, j) for i, j in pairs]
again = [second.merge(i, j) for i, j in pairs]
target = np.array(roots)
assert np.array_equal(roots, target) and np.array_equal(again, target) and empty.count == 0
