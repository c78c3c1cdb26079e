def pupil_function(u, v, lam, NA, z, c):
    f2 = np.asarray(u) ** 2 + np.asarray(v) ** 2
    open_area = f2 * lam * lam <= NA * NA
    kz = np.sqrt(np.maximum(1 / lam**2 - f2, 0.0))
    px, py = np.asarray(u) * lam / NA, np.asarray(v) * lam / NA
    q = px * px + py * py
    W = c[3] * (1 - 6 * q + 6 * q * q) + (3 * q - 2) * (c[1] * px + c[2] * py)
    W = W + c[0] * (px - py) * (px + py)
    result = np.exp(2j * np.pi * z * (kz - 1 / lam)) * np.exp(2j * np.pi * W)
    return np.where(open_area, result, 0)
