# %% Constant volatility: the formula of Black and Scholes
from math import erf

def normal(z):
    return np.array([0.5 * (1 + erf(value / np.sqrt(2))) for value in z])

flat = {"v0": 0.0625, "kappa": 1.0, "vbar": 0.0625, "sigma": 0.0, "rho": 0.0}
strikes = np.array([110.0, 80.0, 100.0, 95.0])
calls, puts = heston_prices(100.0, strikes, 0.5, 0.08, 0.03, flat)
s = 0.25 * np.sqrt(0.5)
d1 = (np.log(100 / strikes) + 0.05 * 0.5) / s + s / 2
gain, cost = 100 * np.exp(-0.015), strikes * np.exp(-0.04)
target = gain * normal(d1) - cost * normal(d1 - s)
assert np.allclose(calls, target, atol=1e-6)
assert np.allclose(puts, cost * normal(s - d1) - gain * normal(-d1), atol=1e-6)

# %% Heston's model, several strikes: parity and values
heston = {"v0": 0.04, "kappa": 1.5, "vbar": 0.06, "sigma": 0.5, "rho": -0.6}
strikes = np.array([70.0, 90.0, 100.0, 105.0, 130.0])
calls, puts = heston_prices(100.0, strikes, 1.25, 0.04, 0.01, heston)
target = heston_prices(100.0, strikes, 1.25, 0.04, 0.01, heston)
assert np.allclose(calls, target[0], atol=1e-5) and np.allclose(puts, target[1], atol=1e-5)

# %% By the integral of Gil-Pelaez over the characteristic function
u = 0.05 + 0.1 * np.arange(1200)
phi = heston_characteristic(u, 1.25, 0.04, 0.01, heston)
share = heston_characteristic(u - 1j, 1.25, 0.04, 0.01, heston) / np.exp(0.03 * 1.25)
k = np.log(strikes / 100)[:, None]
waves = np.exp(-1j * u * k) / (1j * u)
below = [0.5 - np.sum((waves * f).real, axis=1) * 0.1 / np.pi for f in (phi, share)]
target = strikes * np.exp(-0.05) * below[0] - 100 * np.exp(-0.0125) * below[1]
assert np.allclose(puts, target, atol=1e-4)

# %% One strike far in the money and a short maturity: near its intrinsic value
calls, puts = heston_prices(50.0, np.array([60.0]), 0.02, 0.05, 0.0, heston)
target = (0.0, 60 * np.exp(-0.001) - 50)
assert calls.shape == puts.shape == (1,)
assert abs(calls[0] - target[0]) < 1e-4 and np.isclose(puts[0], target[1], atol=1e-4)

# %% Few terms: the truncated series itself
calls, puts = heston_prices(100.0, strikes, 1.25, 0.04, 0.01, heston, 24)
target = puts[[1, 3]]
assert np.allclose(puts[[1, 3]], target, rtol=1e-3)
assert np.max(np.abs(puts - heston_prices(100.0, strikes, 1.25, 0.04, 0.01, heston)[1])) > 1e-3
