def lyapunov_solution(A, Q):
    values, vectors = np.linalg.eig(A)
    if np.max(values.real) >= 0:
        raise ValueError("unstable")
    inverse = np.linalg.inv(vectors)
    X = vectors @ (-(inverse @ Q @ inverse.conj().T) / np.add.outer(values, values.conj()))
    X = X @ vectors.conj().T
    return X if np.iscomplexobj(A) or np.iscomplexobj(Q) else X.real
