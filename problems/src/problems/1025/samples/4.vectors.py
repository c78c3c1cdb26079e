def mean_square_end_to_end(U, n_bonds, length, angle, gauche):
    # From the far end on: for each state of a bond the weight, and the averages of r and r^2.
    theta = np.pi - np.deg2rad(angle)
    c, s = np.cos(theta), np.sin(theta)
    turns = []
    for phi in np.deg2rad([0.0, gauche - 180, 180 - gauche]):
        x, y = np.cos(phi), np.sin(phi)
        turns.append(np.array([[c, s, 0], [s * x, -c * x, y], [s * y, -c * y, -x]]))
    turns = np.array(turns)
    bond = np.array([length, 0.0, 0.0])
    weight = np.ones(3)
    r = np.tile(bond, (3, 1))
    r2 = np.full(3, float(length) ** 2)
    for _ in range(n_bonds - 2):
        turned = np.einsum("bxy,by->bx", turns, r)
        longer = bond + turned
        squares = length**2 + 2 * length * turned[:, 0] + r2
        joint = U * weight
        total = joint.sum(axis=1)
        safe = np.where(total > 0, total, 1.0)
        r, r2 = joint @ longer / safe[:, None], joint @ squares / safe
        weight = total / total.max()
    if n_bonds == 1:
        return length**2
    return length**2 + 2 * length * (turns[0] @ r[0])[0] + r2[0]
