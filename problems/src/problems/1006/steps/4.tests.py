# %% Pulled once, elastic and then plastic
steel = {"E": 200000.0, "nu": 0.3, "sy": 200.0, "H": 10000.0, "C": 15000.0}
axial, lateral, accumulated = uniaxial_history(np.array([0.0005, 0.001, 0.0055]), steel)
target = np.array([[100.0, 200.0, 300.0], [-1.5e-4, -3e-4, -0.00245], [0, 0, 0.004]])
assert np.allclose(axial, target[0]) and np.allclose(lateral, target[1], atol=1e-12)
assert np.allclose(accumulated, target[2])

# %% Loops of mixed hardening, compared with a spring and a slider
def slider(strains, E, sy, H, C):
    plastic, p, stresses, slips = 0.0, 0.0, [], []
    for e in strains:
        trial = E * (e - plastic) - C * plastic
        excess = abs(trial) - sy - H * p
        if excess > 0:
            p += excess / (E + H + C)
            plastic += np.sign(trial) * excess / (E + H + C)
        stresses.append(E * (e - plastic))
        slips.append(p)
    return np.array(stresses), np.array(slips)

strains = 0.006 * np.array([0.5, 1, 0.5, 0, -0.5, -1, -0.5, 0, 0.5, 1, 0.2, 1.2])
axial, lateral, accumulated = uniaxial_history(strains, steel)
target = slider(strains, 200000.0, 200.0, 10000.0, 15000.0)
assert np.allclose(axial, target[0]) and np.allclose(accumulated, target[1])
assert np.allclose(lateral, -0.3 * axial / 2e5 - 0.5 * (strains - axial / 2e5))

# %% Ideal plasticity: the stress stays at the yield stress, pushing and pulling
ideal = {"E": 70000.0, "nu": 0.2, "sy": 35.0, "H": 0.0, "C": 0.0}
axial, lateral, accumulated = uniaxial_history(np.array([-0.001, -0.02, -0.0198, 0.0]), ideal)
target = (np.array([-35.0, -35.0, -21.0, 35.0]), np.array([0.0005, 0.0195, 0.0195, 0.0385]))
assert np.allclose(axial, target[0]) and np.allclose(accumulated, target[1])

# %% Kinematic hardening alone settles at once: the second loop is like the first
soft = {"E": 1000.0, "nu": 0.4, "sy": 1.0, "H": 0.0, "C": 250.0}
axial, lateral, accumulated = uniaxial_history(0.003 * np.array([1, -1, 1, -1, 1]), soft)
target = (np.array([1.4, -1.4, 1.4, -1.4, 1.4]), 0.0016 * np.array([1, 3, 5, 7, 9]))
assert np.allclose(axial, target[0]) and np.allclose(accumulated, target[1])

# %% No strain in the middle of a history, and no history
axial, lateral, accumulated = uniaxial_history(np.array([0.0, 0.0]), steel)
nothing = uniaxial_history(np.array([]), steel)
target = np.zeros(2)
assert np.array_equal([axial, lateral, accumulated], [target] * 3)
assert len(nothing) == 3 and all(len(part) == 0 for part in nothing)
