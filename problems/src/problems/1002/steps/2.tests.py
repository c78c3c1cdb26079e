# %% Juvenile, subadult, adult
A = np.array([[0.2, 0.0, 3.5], [0.3, 0.5, 0.0], [0.0, 0.2, 0.85]])
lam, w, v = asymptotic_growth(A)
target = asymptotic_growth(A)
assert np.isclose(lam, target[0]) and np.allclose(w, target[1]) and np.allclose(v, target[2])

# %% Reproduction at one age only: the eigenvalues 1 and -1 have the same modulus
lam, w, v = asymptotic_growth(np.array([[0.0, 2.0], [0.5, 0.0]]))
target = (1.0, np.array([2, 1]) / 3, np.array([1, 2]))
assert np.isclose(lam, target[0]) and np.allclose(w, target[1]) and np.allclose(v, target[2])

# %% A stage after reproduction is worth nothing but is there
A = np.array([[0.2, 1.5, 0.0], [0.6, 0.5, 0.0], [0.0, 0.3, 0.8]])
lam, w, v = asymptotic_growth(A)
target = asymptotic_growth(A)
assert np.isclose(lam, target[0]) and np.allclose(w, target[1]) and np.allclose(v, target[2])

# %% All rates scaled by a common factor, growth rate by factor
base = np.array([[0.0, 1.0, 4.0], [0.5, 0.0, 0.0], [0.0, 0.25, 0.0]])
rates = {factor: asymptotic_growth(factor * base)[0] for factor in (0.5, 1.0, 1.5)}
target = {factor: factor * asymptotic_growth(base)[0] for factor in (0.5, 1.0, 1.5)}
assert rates.keys() == target.keys()
assert all(np.isclose(rates[factor], target[factor]) for factor in target)

# %% One stage
lam, w, v = asymptotic_growth(np.array([[0.9]]))
target = (0.9, np.array([1.0]), np.array([1.0]))
assert np.isclose(lam, target[0]) and np.allclose(w, target[1]) and np.allclose(v, target[2])
