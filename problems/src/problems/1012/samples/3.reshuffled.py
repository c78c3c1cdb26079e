def cloude_filter(M):
    # M = A F A^-1 with F[ab, cd] = sum of J_ac J*_bd; H is half of F reshuffled.
    A = np.array([[1, 0, 0, 1], [1, 0, 0, -1], [0, 1, 1, 0], [0, 1j, -1j, 0]])
    F = np.linalg.inv(A) @ M @ A
    H = F.reshape(2, 2, 2, 2).transpose(0, 2, 1, 3).reshape(4, 4) / 2
    w, v = np.linalg.eigh(H)
    positive = sum(max(x, 0.0) * np.outer(c, c.conj()) for x, c in zip(w, v.T))
    F = 2 * positive.reshape(2, 2, 2, 2).transpose(0, 2, 1, 3).reshape(4, 4)
    return (A @ F @ np.linalg.inv(A)).real, w[::-1]
