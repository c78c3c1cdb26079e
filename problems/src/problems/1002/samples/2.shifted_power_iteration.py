def asymptotic_growth(A):
    # A shift by the identity makes every other eigenvalue smaller in modulus.
    k = len(A)
    step = A + np.eye(k)
    w = np.ones(k) / k
    v = np.ones(k) / k
    for _ in range(400):
        w = step @ w
        w = w / w.sum()
        v = v @ step
        v = v / v.sum()
    return (A @ w).sum(), w, v / v[0]
