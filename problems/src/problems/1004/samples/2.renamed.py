def hankel_singular_values(A, B, C):
    ah = np.conj(np.transpose(A))
    seen = lyapunov_solution(ah, np.conj(np.transpose(C)) @ C)
    reached = lyapunov_solution(A, B @ np.conj(np.transpose(B)))
    lam = np.linalg.eigvals(seen @ reached)
    values = [abs(z.real) ** 0.5 if z.real > 0 else 0.0 for z in lam]
    return np.array(sorted(values, reverse=True))
