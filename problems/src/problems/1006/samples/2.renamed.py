def radial_return(strain, plastic, back, p, material):
    e, nu, sy, h, c = (material[name] for name in ("E", "nu", "sy", "H", "C"))
    mu = e / 2 / (1 + nu)
    lam = e * nu / (1 + nu) / (1 - 2 * nu)
    elastic = strain - plastic
    trial = lam * np.trace(elastic) * np.eye(3) + 2 * mu * elastic
    xi = trial - np.trace(trial) / 3 * np.eye(3) - back
    size = np.linalg.norm(xi)
    overstress = size - np.sqrt(2 / 3) * (sy + h * p)
    if overstress > 0:
        n = xi / size
        gamma = overstress / (2 * mu + 2 / 3 * (h + c))
        plastic = plastic + gamma * n
        back = back + 2 / 3 * c * gamma * n
        p = p + np.sqrt(2 / 3) * gamma
        trial = trial - 2 * mu * gamma * n
    return trial, plastic, back, p
