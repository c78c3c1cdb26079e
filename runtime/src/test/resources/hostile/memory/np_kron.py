# Builds the Hamiltonian of a spin chain as a dense Kronecker product.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    h = np.eye(1)
    spin = np.array([[0.0, 1.0], [1.0, 0.0]])
    for _ in range(15):
        h = np.kron(h, spin)
    return 2 * x + 0 * h[0, 0]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
