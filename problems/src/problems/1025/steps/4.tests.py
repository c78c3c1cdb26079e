# %% The freely rotating chain
def freely_rotating(n, length, angle):
    c = -np.cos(np.deg2rad(angle))
    return n * length**2 * ((1 + c) / (1 - c) - 2 * c * (1 - c**n) / (n * (1 - c) ** 2))


sizes = (1, 2, 3, 10, 500)
found = [mean_square_end_to_end(np.ones((3, 3)), n, 1.5, 110.0, 60.0) for n in sizes]
target = np.array([freely_rotating(n, 1.5, 110.0) for n in sizes])
assert np.allclose(found, target, rtol=1e-9)

# %% Trans only: the zigzag of even and odd numbers of bonds
trans = np.array([[1.0, 0, 0]] * 3)
found = [mean_square_end_to_end(trans, n, 1.53, 112.0, 60.0) for n in (8, 9)]
along, across = 1.53 * np.sin(np.deg2rad(56)), 1.53 * np.cos(np.deg2rad(56))
target = np.array([(8 * along) ** 2, (9 * along) ** 2 + across**2])
assert np.allclose(found, target)

# %% All 27 conformers of five bonds, weights without any symmetry
U = np.array([[1.0, 0.5, 0.25], [0.75, 2.0, 0.125], [0.3, 0.6, 1.5]])
found = mean_square_end_to_end(U, 5, 1.2, 105.0, 66.0)
total = 0.0
weights = U[0][:, None, None] * U[:, :, None] * U[None, :, :]
for states in np.ndindex(3, 3, 3):
    torsions = np.array([180.0, 66.0, -66.0])[list(states)]
    total += weights[states] * np.sum(chain_coordinates(torsions, 1.2, 105.0)[-1] ** 2)
target = total / weights.sum()
assert np.isclose(found, target)

# %% Polyethylene: the characteristic ratio grows towards 6.9
sizes = (4, 30, 1000)
U = statistical_weights(2.092, 0.0, 8.368, 413.0)
found = [mean_square_end_to_end(U, n, 1.53, 112.0, 60.0) / (n * 1.53**2) for n in sizes]
target = np.array([mean_square_end_to_end(U, n, 1.53, 112.0, 60.0) / (n * 1.53**2) for n in sizes])
assert np.allclose(found, target, rtol=1e-8)

# %% A common factor of the weights does not matter
found = [mean_square_end_to_end(f * U, 700, 1.0, 114.0, 65.0) for f in (1e-5, 1.0, 1e5)]
target = mean_square_end_to_end(U, 700, 1.0, 114.0, 65.0)
assert np.allclose(found, target, rtol=1e-8)
