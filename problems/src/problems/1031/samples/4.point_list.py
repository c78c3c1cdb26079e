def density_of_states_masses(gammas, strain, potentials, order):
    nodes, weights = np.polynomial.legendre.leggauss(order)
    points, shares = [], []
    for c, w in zip(nodes, weights):
        s = (1 - c * c) ** 0.5
        for m in range(2 * order):
            angle = m * np.pi / order
            points.append([s * np.cos(angle), s * np.sin(angle), c])
            shares.append(w / (4 * order))
    upper, lower = zone_centre_masses(np.array(points), gammas, strain, potentials)
    if min(upper.min(), lower.min()) <= 0:
        raise ValueError("negative mass")
    shares = np.array(shares)
    return (shares @ upper**1.5) ** (2 / 3), (shares @ lower**1.5) ** (2 / 3)
