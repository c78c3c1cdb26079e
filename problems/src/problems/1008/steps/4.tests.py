# %% At the money forward, from the error function
from math import erf, exp, log, sqrt

def black_scholes(spot, strike, maturity, rate, dividend, vol, sign):
    s = vol * sqrt(maturity)
    d1 = (log(spot / strike) + (rate - dividend) * maturity) / s + s / 2
    n1, n2 = (0.5 * (1 + erf(sign * d / sqrt(2))) for d in (d1, d1 - s))
    return sign * (spot * exp(-dividend * maturity) * n1 - strike * exp(-rate * maturity) * n2)

target = 0.2
found, _ = implied_volatility(100 * erf(0.1 / sqrt(8)), 100.0, 100.0, 0.25, 0.0, 0.0, True)
assert abs(found - target) < 1e-6

# %% Calls and puts, low and high volatilities, with interest and dividends
cases = (
    (100.0, 101.0, 0.25, 0.05, 0.02, 0.01, 1),
    (100.0, 80.0, 2.0, 0.03, 0.06, 0.35, 1),
    (50.0, 70.0, 0.5, 0.01, 0.0, 0.8, -1),
    (10.0, 9.0, 1.0, 0.1, 0.0, 3.0, -1),
    (100.0, 60.0, 5.0, 0.0, 0.04, 0.15, -1),
    (100.0, 130.0, 0.1, 0.08, 0.0, 0.6, 1),
)
found = [implied_volatility(black_scholes(*case), *case[:5], case[6] > 0) for case in cases]
vols, vegas = np.array(found).T
target = np.array([0.01, 0.35, 0.8, 3.0, 0.15, 0.6])
assert np.allclose(vols, target, rtol=0, atol=1e-6)

# %% Their vegas, by the differences of prices
ahead = [black_scholes(*case[:5], case[5] + 1e-4, case[6]) for case in cases]
behind = [black_scholes(*case[:5], case[5] - 1e-4, case[6]) for case in cases]
target = (np.array(ahead) - np.array(behind)) / 2e-4
assert np.allclose(vegas, target, rtol=1e-3)

# %% Prices at or outside of the bounds of arbitrage
share, cash = 100 * exp(-0.02), 90 * exp(-0.05)
prices = [(share - cash - 1e-6, True), (share + 1e-6, True), (-1e-6, False), (0.0, False)]
prices.append((cash + 1e-6, False))
market = (100.0, 90.0, 1.0, 0.05, 0.02)
missing = [np.all(np.isnan(implied_volatility(p, *market, call))) for p, call in prices]
there = np.any(np.isnan(implied_volatility(0.5, *market, False)))
target = np.array([True] * 5 + [False])
assert np.array_equal(missing + [there], target)

# %% The smile of the Heston model: calls and puts agree
heston = {"v0": 0.04, "kappa": 1.5, "vbar": 0.06, "sigma": 0.5, "rho": -0.6}
strikes = np.array([75.0, 100.0, 125.0])
calls, puts = heston_prices(100.0, strikes, 0.75, 0.04, 0.01, heston)
market = (0.75, 0.04, 0.01)
smile = [implied_volatility(p, 100.0, k, *market, False)[0] for p, k in zip(puts, strikes)]
target = [implied_volatility(p, 100.0, k, *market, True)[0] for p, k in zip(calls, strikes)]
assert np.allclose(smile, target, rtol=0, atol=2e-6) and smile[0] > smile[1] > smile[2]

# %% Its slope at the money for a short maturity
strikes = np.array([99.9, 100.1])
puts = heston_prices(100.0, strikes, 0.01, 0.0, 0.0, heston)[1]
vols = [implied_volatility(p, 100.0, k, 0.01, 0.0, 0.0, False)[0] for p, k in zip(puts, strikes)]
slope = (vols[1] - vols[0]) / np.log(strikes[1] / strikes[0])
target = slope
assert np.isclose(slope, target, rtol=1e-2) and np.isclose(slope, -0.6 * 0.5 / 0.8, rtol=0.05)
