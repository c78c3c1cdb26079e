# %% Order 0 has a closed form
eta = np.array([-20.0, -1.0, 0.0, 2.5, 10.0, 40.0])
target = np.log1p(np.exp(eta))
F = fermi_dirac(0, eta)
assert F.shape == target.shape and np.allclose(F, target, rtol=1e-7, atol=0)

# %% At 0 the integrals are eta functions: order 1 and 3
found = (fermi_dirac(1, 0.0), fermi_dirac(3.0, 0))
target = (np.pi**2 / 12, 7 * np.pi**4 / 720)
assert np.shape(found[0]) == () and np.allclose(found, target, rtol=1e-7, atol=0)

# %% Half orders without degeneracy: an alternating series, down to tiny values
eta = np.array([[-680.0, -40.0], [-3.0, -1.0]])
powers = np.arange(1, 60)[:, None, None]
terms = -((-1.0) ** powers) * np.exp(powers * eta)
target = np.array([np.sum(terms / powers**s, axis=0) for s in (0.5, 1.5, 2.5)])
found = np.array([fermi_dirac(j, eta) for j in (-0.5, 0.5, 1.5)])
assert found.shape == target.shape and np.allclose(found, target, rtol=1e-7, atol=0)

# %% Half orders with strong degeneracy: Sommerfeld's expansion
target = 4 / (3 * np.pi**0.5) * 35**1.5 * (1 + np.pi**2 / 8 / 35**2 + 7 * np.pi**4 / 640 / 35**4)
assert np.isclose(fermi_dirac(0.5, 35.0), target, rtol=1e-7)

# %% The derivative lowers the order by one
eta = np.array([-2.0, 0.5, 3.0, 12.0])
target = fermi_dirac(-0.5, eta)
slope = (fermi_dirac(0.5, eta + 1e-4) - fermi_dirac(0.5, eta - 1e-4)) / 2e-4
assert np.allclose(slope, target, rtol=1e-6) and np.allclose(fermi_dirac(-0.5, eta), target)
