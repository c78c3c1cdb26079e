# %% Two by two sites, one sweep: the susceptibility leaves out one of two equal clusters
P, chi, R = sweep_averages(2, 1, 3)
largest, squares, spanned = percolation_sweep(2, shuffled(4, 3))
target = (largest / 4, (squares - largest**2) / 4, (np.arange(5) >= spanned).astype(float))
assert np.allclose(P, target[0]) and np.allclose(chi, target[1]) and np.allclose(R, target[2])

# %% Two by two sites, many sweeps: near the exact values
P, chi, R = sweep_averages(2, 600, 100)
target = sweep_averages(2, 600, 100)
assert np.allclose(P, target[0]) and np.allclose(chi, target[1]) and np.allclose(R, target[2])
assert abs(R[2] - 1 / 3) < 0.08 and abs(P[2] - 5 / 12) < 0.04

# %% One site
P, chi, R = sweep_averages(1, 3, 0)
target = (np.array([0.0, 1.0]), np.zeros(2))
assert np.allclose(P, target[0]) and np.allclose(chi, target[1]) and np.allclose(R, target[0])

# %% 40 x 40 sites, 45 sweeps
P, chi, R = sweep_averages(40, 45, 20260101)
values = sweep_averages(40, 45, 20260101)
target = np.array(values)[:, 13::61]
assert len(P) == len(chi) == len(R) == 1601
assert np.allclose(np.array([P, chi, R])[:, 13::61], target)
assert abs(np.argmax(chi) / 1600 - 0.56) < 0.06 and abs(np.mean(1 - R) - 0.5927) < 0.02
