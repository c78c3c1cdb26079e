# %% Norm and forward price
heston = {"v0": 0.04, "kappa": 1.5, "vbar": 0.09, "sigma": 0.6, "rho": -0.7}
phi = heston_characteristic(np.array([0.0, -1j]), 2.0, 0.05, 0.02, heston)
target = np.array([1.0, np.exp(0.06)])
assert np.allclose(phi, target)

# %% Real and complex arguments in an array of two rows
u = np.array([[0.5, -3.0, 20.0], [1 - 0.5j, 4j / 10, -7 + 0.2j]])
target = heston_characteristic(u, 0.7, 0.03, 0.01, heston)
phi = heston_characteristic(u, 0.7, 0.03, 0.01, heston)
assert phi.shape == (2, 3) and np.allclose(phi, target, rtol=1e-7, atol=1e-10)

# %% Riccati's equation: the characteristic exponent by small steps in time
steps, T = 80, 0.8
u = np.array([1.0, 6.0])
B, A = np.zeros(2, dtype=complex), np.zeros(2, dtype=complex)
def slope(B):
    return -0.5 * (u**2 + 1j * u) - (1.5 + 0.42j * u) * B + 0.18 * B**2

for _ in range(steps):
    k1 = slope(B)
    k2 = slope(B + T / steps / 2 * k1)
    A = A + T / steps * 1.5 * 0.09 * (B + T / steps / 6 * (k1 + 2 * k2))
    B = B + T / steps * k2
target = np.exp(1j * u * 0.02 * T + A + 0.04 * B)
assert np.allclose(heston_characteristic(u, T, 0.02, 0.0, heston), target, atol=1e-4)

# %% Variance that is not random: constant, and falling to its mean
flat = {"v0": 0.04, "kappa": 2.0, "vbar": 0.04, "sigma": 0.0, "rho": 0.3}
falling = {"v0": 0.16, "kappa": 2.0, "vbar": 0.01, "sigma": 0.0, "rho": 0.3}
u = np.array([0.0, 1.0, 5.0])
w = 0.01 * 1.5 + 0.075 * (1 - np.exp(-3.0))
target = np.exp(-0.015j * u - 0.5 * (u**2 + 1j * u) * np.array([[0.06], [w]]))
assert np.allclose(heston_characteristic(u, 1.5, 0.01, 0.02, flat), target[0])
assert np.allclose(heston_characteristic(u, 1.5, 0.01, 0.02, falling), target[1])

# %% Little volatility of the variance, and none
little = dict(falling, sigma=1e-3)
target = heston_characteristic(u, 1.5, 0.01, 0.02, falling)
assert np.allclose(heston_characteristic(u, 1.5, 0.01, 0.02, little), target, atol=1e-3)

# %% Continuous for long maturities: the complex logarithm does not jump
trap = {"v0": 0.02, "kappa": 1.6, "vbar": 0.4, "sigma": 0.9, "rho": -0.8}
phi = heston_characteristic(np.array([0.8, 1.5]), np.linspace(1, 40, 118)[:, None], 0.1, 0.0, trap)
jump = np.max(np.abs(np.diff(phi, axis=0)))
target = jump
assert np.isclose(jump, target) and jump < 0.11
