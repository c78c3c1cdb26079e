def pfaffian(A):
    A = np.asarray(A, dtype=float)
    n = A.shape[0]
    if n == 0:
        return 1.0
    if n % 2 == 1:
        return 0.0
    total = 0.0
    for j in range(1, n):
        keep = [i for i in range(n) if i not in (0, j)]
        total += (-1) ** (j + 1) * A[0, j] * pfaffian(A[np.ix_(keep, keep)])
    return float(total)
