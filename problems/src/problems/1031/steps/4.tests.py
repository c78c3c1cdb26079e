# %% Spherical bands: exact with any number of points
none = np.zeros((3, 3))
flat = (5.0, 1.5, 1.5)
found = [density_of_states_masses(flat, none, (0.0, 0.0, 0.0), points) for points in (1, 4)]
target = np.array([[1 / 2, 1 / 8]] * 2)
assert np.allclose(found, target)

# %% Ellipsoidal bands of a compressed layer on (001)
g, p = (6.98, 2.06, 2.93), (-1.16, -2.0, -4.8)
found = density_of_states_masses(g, np.diag([-0.01, -0.01, 0.009]), p, 24)
target = (1 / (9.04**2 * 2.86) ** (1 / 3), 1 / (4.92**2 * 11.1) ** (1 / 3))
assert np.allclose(found, target, rtol=1e-7)

# %% ... and on (111), where the axis is tilted against the rule's
strain = coherent_strain(0.58, 0.565, 11.88, 5.38, 5.94, np.array([1, 1, 1]))
found = density_of_states_masses((6.98, 1.5, 1.8), strain, p, 24)
target = (1 / (8.78**2 * 3.38) ** (1 / 3), 1 / (5.18**2 * 10.58) ** (1 / 3))
assert np.allclose(found, target, rtol=1e-6)

# %% Warped bands without strain, few points: the rule itself
found = density_of_states_masses(g, none, p, 2)
target = density_of_states_masses(g, none, p, 2)
assert np.allclose(found, target)

# %% Warped bands, many points: between the lightest and the heaviest direction
found = density_of_states_masses(g, none, p, 16)
target = density_of_states_masses(g, none, p, 16)
assert np.allclose(found, target) and 1 / 2.86 < found[0] < 1 / 1.12
assert 1 / 12.84 < found[1] < 1 / 11.1

# %% A band that bends up in some directions
refused = 0
for gammas, strain in (((4.0, 1.0, 2.1), none), ((4.0, 1.0, 2.1), np.diag([0.0, 0.0, 0.01]))):
    try:
        density_of_states_masses(gammas, strain, p, 8)
    except ValueError:
        refused += 1
target = 1
assert refused == target
