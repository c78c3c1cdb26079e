# %% Egg, juvenile, subadult, adult
survival = np.array([0.6, 0.75, 0.8, 0.9])
duration = np.array([1, 5, 3, 20])
fecundity = np.array([0.0, 0.0, 1.5, 40.0])
target = projection_matrix(survival, duration, fecundity)
assert np.allclose(projection_matrix(survival, duration, fecundity), target)

# %% Stages of one year are age classes: a Leslie matrix
A = projection_matrix(np.array([0.5, 0.4, 0.0]), np.array([1, 1, 1]), np.array([0.0, 1.2, 3.0]))
target = np.array([[0, 1.2, 3.0], [0.5, 0, 0], [0, 0.4, 0]])
assert np.allclose(A, target)

# %% Arrays of integers, certain survival and certain death
A = projection_matrix(np.array([1, 0, 1]), np.array([4, 2, 1]), np.array([0, 0, 2]))
target = np.array([[0.75, 0, 2], [0.25, 0, 0], [0, 0, 1]])
assert np.allclose(A, target)

# %% One stage that survives and reproduces
A = projection_matrix(np.array([0.8]), np.array([3]), np.array([0.3]))
target = np.array([[1.1]])
assert A.shape == target.shape and np.allclose(A, target)
