def ppp_model(xyz, pairs, resonance, u, ip, z):
    n = len(u)
    gap = xyz[:, np.newaxis, :] - xyz[np.newaxis, :, :]
    average = 0.5 * np.add.outer(u, u)
    ohno = np.power(np.einsum("abx,abx->ab", gap, gap) / 14.399645**2 + average**-2.0, -0.5)
    off = ohno * (1 - np.eye(n))
    hopping = np.zeros((n, n))
    np.add.at(hopping, (pairs[:, 0], pairs[:, 1]), resonance)
    return hopping + hopping.T - np.diag(ip + off @ z), ohno
