def mueller_of_mixture(jones, weights):
    # Stokes vector from the products E_a E_b^*
    A = np.array([[1, 0, 0, 1], [1, 0, 0, -1], [0, 1, 1, 0], [0, 1j, -1j, 0]])
    total = np.zeros((4, 4), dtype=complex)
    for J, w in zip(jones, weights):
        total += w * np.kron(J, np.conj(J))
    return (A @ total @ np.linalg.inv(A)).real
