# %% Three neutrinos
target = hadron_peak(3, 0.118, 0.2315, 91.1876)
width, energy, height = hadron_peak(3, 0.118, 0.2315, 91.1876)
assert np.isclose(width, target[0]) and abs(energy - target[1]) < 3e-4
assert np.isclose(height, target[2], rtol=3e-5)

# %% The width grows by that of a neutrino, and the height falls
more = hadron_peak(4, 0.118, 0.2315, 91.1876)
target = (partial_width((0.5, 0, 1), 0.0, 0.118, 0.2315, 91.1876), more[2])
assert np.isclose(more[0] - width, target[0]) and np.isclose(more[2], target[1], rtol=3e-5)
assert 0.85 < more[2] / height < 0.9

# %% No neutrinos and no strong interaction, a lighter Z and another mixing angle
target = hadron_peak(0, 0.0, 0.24, 80.0)
found = hadron_peak(0, 0.0, 0.24, 80.0)
assert np.isclose(found[0], target[0]) and abs(found[1] - target[1]) < 3e-4
assert np.isclose(found[2], target[2], rtol=3e-5)
