def uniaxial_history(strains, material):
    results = [[], [], []]
    ep, alpha, p = np.zeros((3, 3)), np.zeros((3, 3)), 0.0
    for e11 in strains:
        e22 = results[1][-1] if results[1] else 0.0
        sigma, ep1, alpha1, p1 = radial_return(np.diag([e11, e22, e22]), ep, alpha, p, material)
        while abs(sigma[2, 2]) > 1e-9 * material["sy"]:
            d = consistent_tangent(np.diag([e11, e22, e22]), ep, alpha, p, material)
            e22 = e22 - sigma[2, 2] / (d[2, 2, 2, 2] + d[2, 2, 1, 1])
            sigma, ep1, alpha1, p1 = radial_return(np.diag([e11, e22, e22]), ep, alpha, p, material)
        ep, alpha, p = ep1, alpha1, p1
        for column, value in zip(results, (sigma[0, 0], e22, p)):
            column.append(value)
    return np.array(results[0]), np.array(results[1]), np.array(results[2])
