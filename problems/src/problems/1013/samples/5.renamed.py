def failure_rates(stabilizers, qubits, p):
    p = np.atleast_1d(np.asarray(p, dtype=float))
    table = coset_enumerators(stabilizers, qubits)
    weight = np.arange(qubits + 1)
    law = (p[:, None] / 3) ** weight * (1 - p[:, None]) ** (qubits - weight)
    cosets = np.einsum("scw,pw->psc", table, law)
    return 1.0 - cosets.max(axis=2).sum(axis=1)
