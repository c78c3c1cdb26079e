def truss_response(nodes, bars, stiffness, u):
    # All bars at once, with the matrix of differences between their ends.
    k, d = nodes.shape
    b = len(bars)
    diff = np.zeros((b, k))
    diff[np.arange(b), bars[:, 1]] += 1
    diff[np.arange(b), bars[:, 0]] -= 1
    old, new = diff @ nodes, diff @ (nodes + u)
    length = np.sqrt(np.sum(old**2, axis=1))
    pull = stiffness * (np.sum(new**2, axis=1) - length**2) / (2 * length**3)
    force = diff.T @ (pull[:, None] * new)
    blocks = (stiffness / length**3)[:, None, None] * new[:, :, None] * new[:, None, :]
    blocks = blocks + pull[:, None, None] * np.eye(d)
    tangent = np.einsum("bi,bcd,bj->icjd", diff, blocks, diff)
    return force.ravel(), tangent.reshape(k * d, k * d)
