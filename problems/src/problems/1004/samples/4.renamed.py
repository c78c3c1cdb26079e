def truncation_error(A, B, C, order, omega):
    a, b, c = balanced_truncation(A, B, C, order)
    tail = hankel_singular_values(A, B, C)[order:].sum()
    worst = [0.0]
    for frequency in np.asarray(omega).tolist():
        s = complex(0, frequency)
        full = C @ np.linalg.inv(s * np.eye(A.shape[0]) - A) @ B
        small = c @ np.linalg.inv(s * np.eye(a.shape[0]) - a) @ b
        worst.append(np.linalg.svd(full - small)[1][0])
    return max(worst), 2 * tail
