# Uses Greek letters for its variables and text in many scripts.
# outcome: PASSED
# placement: both
λ = 2.0
Δt = 1.0
título = "Größe, 尺寸, размер 🎲"


def solve(x):
    print(título)
    return λ * Δt * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
