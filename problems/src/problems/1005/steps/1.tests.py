# %% Along one dimension, stretched from 2 m to 3 m
force, tangent = bar_element(np.array([[1.0], [3.0]]), np.array([[-0.5], [0.5]]), 8.0)
target = (np.array([-7.5, 7.5]), 11.5 * np.array([[1, -1], [-1, 1]]))
assert np.allclose(force, target[0]) and np.allclose(tangent, target[1])

# %% In the plane, not displaced: no force, the stiffness of the linear theory
force, tangent = bar_element(np.array([[1, 1], [4, 5]]), np.zeros((2, 2)), 125.0)
k = np.array([[9, 12], [12, 16]])
target = np.block([[k, -k], [-k, k]])
assert force.shape == (4,) and np.allclose(force, 0) and np.allclose(tangent, target)

# %% Turned as a rigid body in space: no force
ends = np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 2.0]])
moved = np.array([[5.0, 1.0, -1.0], [7.0, -1.0, 0.0]])
force, tangent = bar_element(ends, moved - ends, 27.0)
g = np.array([2.0, -2.0, 1.0])
target = np.kron([[1, -1], [-1, 1]], np.outer(g, g))
assert np.allclose(force, 0) and np.allclose(tangent, target)

# %% Shortened and turned: the geometric stiffness reduces the tangent
ends, u = np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([[0.5, 0.0], [-0.5, 1.0]])
force, tangent = bar_element(ends, u, 16.0)
k = np.array([[0.0, 2.0], [2.0, 0.0]])
target = (np.array([2.0, 2.0, -2.0, -2.0]), np.block([[k, -k], [-k, k]]))
assert np.allclose(force, target[0]) and np.allclose(tangent, target[1])

# %% The tangent is the derivative of the forces, the forces those of the energy
ends = np.array([[0.3, -1.0, 0.2], [1.5, 0.4, -0.6]])
u = np.array([[0.1, 0.5, -0.4], [-0.7, 0.2, 0.9]])
direction = np.array([[0.6, -0.3, 0.8], [0.2, 0.9, -0.5]])
h = 1e-5
ahead, behind = (bar_element(ends, u + sign * h * direction, 3.0) for sign in (1, -1))
slope = (ahead[0] - behind[0]) / (2 * h)
force, tangent = bar_element(ends, u, 3.0)
target = tangent @ direction.ravel()
assert np.allclose(slope, target, rtol=1e-6)
length, now = (np.linalg.norm(x[1] - x[0]) for x in (ends, ends + u))
virial = np.sum(force.reshape(2, 3) * (ends + u))
assert np.isclose(virial, 1.5 / length**3 * now**2 * (now**2 - length**2))
