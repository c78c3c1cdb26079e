def lyapunov_solution(A, Q):
    spectrum = np.linalg.eigvals(A)
    if not np.all(np.real(spectrum) < 0):
        raise ValueError("A must have all eigenvalues in the left half plane")
    size = np.abs(spectrum)
    shift = (size.min() * size.max()) ** 0.5
    minus = A - shift * np.identity(len(A))
    plus = A + shift * np.identity(len(A))
    power = np.linalg.solve(minus, plus)
    half = np.linalg.solve(minus, np.asarray(Q))
    total = 2 * shift * np.conj(np.linalg.solve(minus, half.conj().T)).T
    for _ in range(50):
        total = total + power @ total @ np.conj(power.T)
        power = power @ power
    return total
