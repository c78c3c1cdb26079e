def fluctuations(H, kT):
    values, modes = np.linalg.eigh(H)
    n = len(values) // 3
    together = np.zeros((n, n))
    for value, mode in zip(values, modes.T):
        if value > 1e-6 * values[-1]:
            steps = mode.reshape(n, 3)
            together += kT / value * steps @ steps.T
    msf = together.diagonal().copy()
    correlation = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if min(msf[i], msf[j]) > 1e-12 * msf.max():
                correlation[i, j] = together[i, j] / np.sqrt(msf[i] * msf[j])
    return msf, correlation
