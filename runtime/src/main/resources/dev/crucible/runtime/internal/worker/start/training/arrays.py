"""Computes with arrays, as most samples do."""

import numpy as np


def squares(n):
    """The squares of 0 to n - 1, by different ways."""
    x = np.arange(n, dtype=float)
    y = np.zeros(n)
    for i in range(n):
        y[i] = x[i] ** 2
    a = np.outer(x, x) + np.eye(n)
    b = np.linalg.solve(a, a @ y)
    w, v = np.linalg.eigh(a)
    back = (v * w) @ v.T
    assert np.max(np.abs(back - a)) < 1e-9
    mask = b > 0.5
    b[~mask] = np.round(b[~mask])
    z = np.where(mask, b, 0.0)
    total = np.sum(z) + np.mean(z) + np.prod(z[1:]) + np.linalg.norm(z)
    if not np.isfinite(total):
        raise ValueError(f"not finite: {total}")
    grid = np.meshgrid(np.linspace(0, 1, 5), np.linspace(0, 2, 4))
    field = np.exp(-(grid[0] ** 2)) * np.sin(grid[1])
    for k in range(1, field.shape[0] - 1):
        field[k, 1:-1] += 0.1 * (field[k + 1, 1:-1] - 2 * field[k, 1:-1] + field[k - 1, 1:-1])
    return z
