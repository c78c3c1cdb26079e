# %% A symmetric barrier, the textbook's form sinh^2 a / (sinh^2 a + cosh^2 c)
energy = np.array([-2400.0, -1500.0, -600.0, -50.0, 0.0, 100.0, 800.0, 3000.0])
P = eckart_probability(energy, 2500.0, 2500.0, 1600.0)
a = 2 * np.pi / 1600 * np.sqrt((energy + 2500) * 2500)
c = 2 * np.pi * np.sqrt(2500**2 / 1600**2 - 1 / 16)
target = np.sinh(a) ** 2 / (np.sinh(a) ** 2 + np.cosh(c) ** 2)
assert np.allclose(P, target, rtol=1e-8, atol=0)

# %% Closed below the product's level, where that is the higher one
energy = np.array([-5000.0, -3000.0, -1000.1, -1000.0, -999.0, -500.0, 0.0, 250.0])
P = eckart_probability(energy, 3000.0, 1000.0, 900.0)
target = eckart_probability(energy, 3000.0, 1000.0, 900.0)
assert np.allclose(P, target, rtol=1e-8, atol=0) and np.all(P[:4] == 0) and np.all(P[4:] > 0)

# %% The way back is as probable, in an array of two axes
energy = np.array([[-800.0, -100.0, 0.0], [10.0, 700.0, 5000.0]])
there = eckart_probability(energy, 2000.0, 900.0, 1100.0)
target = eckart_probability(energy, 900.0, 2000.0, 1100.0)
assert there.shape == (2, 3) and np.allclose(there, target, rtol=1e-8)

# %% A thin barrier: cosh turns to cos; V0 V1 = nu^2 / 36 gives c = i pi sqrt(5) / 6
energy = np.array([-299.0, -200.0, 0.0, 400.0])
P = eckart_probability(energy, 300.0, 300.0, 1800.0)
a = 2 * np.pi * np.sqrt((energy + 300) * 300) / 1800
target = np.sinh(a) ** 2 / (np.sinh(a) ** 2 + np.cos(np.pi * np.sqrt(5) / 6) ** 2)
assert np.allclose(P, target, rtol=1e-8, atol=0)

# %% No overflow: far above a thick barrier, and far below its top
high = eckart_probability(np.array([1e4, 1e5, 5e6]), 20000.0, 16000.0, 120.0)
low = eckart_probability(np.array(-3000.0), 20000.0, 16000.0, 120.0)
target = (1.0, eckart_probability(np.array(-3000.0), 20000.0, 16000.0, 120.0))
assert np.allclose(high, target[0]) and np.shape(low) == () and low > 0
assert np.allclose(low, target[1], rtol=1e-6, atol=0)

# %% A barrier too thick for floats, and integers for energies
P = eckart_probability(np.array([-19000, 0, 9000]), 20000, 20000, 10.0)
target = np.array([0.0, 0.5, 1.0])
assert np.allclose(P, target, rtol=1e-3, atol=1e-100)
