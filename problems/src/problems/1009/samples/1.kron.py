def majorana_matrix(mu, hopping, pairing, boundary):
    mu, w, d = (np.array(x, dtype=float) for x in (mu, hopping, pairing))
    w[-1] *= boundary
    d[-1] *= boundary
    shift = np.roll(np.eye(len(mu)), 1, axis=1)
    # a_j b_k block and its negative transpose
    coupling = -np.diag(mu) + (d - w)[:, None] * shift - ((w + d)[:, None] * shift).T
    ab = np.array([[0, 1], [0, 0]])
    return np.kron(coupling, ab) - np.kron(coupling.T, ab.T)
