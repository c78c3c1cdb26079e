# %% One implicit step with two inner nodes, one of them exercised
S = np.array([0.0, 50.0, 100.0, 150.0])
surface = american_put(S, 100.0, 0.1, 0.0, 0.4, 0.5, 1, 1.0)
target = np.array([[100.0, 50.0, 0.0, 0.0], [100.0, 50.0, 5.5 / 1.37, 0.0]])
assert surface.shape == (2, 4) and np.allclose(surface, target)

# %% Crank-Nicolson on a grid that is finer at the strike
S = np.concatenate([np.linspace(0, 80, 9), np.linspace(84, 120, 10), np.linspace(130, 250, 7)])
target = american_put(S, 100.0, 0.06, 0.02, 0.3, 0.75, 10, 0.5)
surface = american_put(S, 100.0, 0.06, 0.02, 0.3, 0.75, 10, 0.5)
assert surface.shape == (11, 26) and np.allclose(surface, target)

# %% A dividend greater than the rate, weight 0.75, boundary values of 50 and 2
target = american_put(S[6:16], 110.0, 0.01, 0.08, 0.25, 1.5, 6, 0.75)[1:, 1::2]
surface = american_put(S[6:16], 110.0, 0.01, 0.08, 0.25, 1.5, 6, 0.75)
assert np.allclose(surface[1:, 1::2], target)
assert np.allclose(surface[:, -1], 2) and np.all(surface >= surface[0])

# %% Without interest: close to the European put of Black and Scholes
from math import erf, exp, log, sqrt

S = np.linspace(0, 250, 26)
surface = american_put(S, 100.0, 0.0, 0.03, 0.3, 1.0, 10, 0.5)
euro = []
for s in (80.0, 100.0, 120.0):
    d1 = (log(s / 100) - 0.03 + 0.045) / 0.3
    below = [0.5 * (1 - erf(d / sqrt(2))) for d in (d1 - 0.3, d1)]
    euro.append(100 * below[0] - s * exp(-0.03) * below[1])
target = surface[-1, [8, 10, 12]]
assert np.allclose(surface[-1, [8, 10, 12]], target) and np.allclose(target, euro, atol=0.3)

# %% Long before maturity: close to the perpetual put
S = np.concatenate([np.linspace(0, 100, 21), 100 * 1.15 ** np.arange(1, 16)])
surface = american_put(S, 100.0, 0.08, 0.0, 0.4, 30.0, 6, 1.0)
gamma = 2 * 0.08 / 0.16
best = 100 * gamma / (1 + gamma)
target = np.where(S <= best, 100 - S, (100 - best) * (np.maximum(S, 1e-9) / best) ** -gamma)
assert np.allclose(surface[-1, :23], target[:23], atol=1.0)
assert np.array_equal(surface[-1, :10], 100 - S[:10])

# %% No steps, and no inner nodes
none = american_put(np.array([60.0, 90.0, 130.0]), 100.0, 0.05, 0.0, 0.2, 1.0, 0, 0.5)
edges = american_put(np.array([60.0, 130.0]), 100.0, 0.05, 0.0, 0.2, 1.0, 2, 0.5)
target = (np.array([[40.0, 10.0, 0.0]]), np.array([[40.0, 0.0]] * 3))
assert none.shape == (1, 3) and np.allclose(none, target[0])
assert edges.shape == (3, 2) and np.allclose(edges, target[1])
