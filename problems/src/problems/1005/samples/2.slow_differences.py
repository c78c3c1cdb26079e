def truss_response(nodes, bars, stiffness, u):
    # Assembles the forces only; the tangent column by column from complex steps.
    def forces(shift):
        total = np.zeros(nodes.shape, dtype=complex)
        for (i, j), ea in zip(bars, stiffness):
            old = nodes[j] - nodes[i]
            new = old + shift[j] - shift[i]
            length = np.sqrt(np.sum(old**2))
            pull = ea * (np.sum(new * new) / length**2 - 1) / (2 * length)
            total[j] += pull * new
            total[i] -= pull * new
        return total.ravel()

    size = nodes.size
    tangent = np.zeros((size, size))
    for column in range(size):
        step = np.zeros(size, dtype=complex)
        step[column] = 1e-30j
        tangent[:, column] = forces(u + step.reshape(nodes.shape)).imag / 1e-30
    return forces(u).real, tangent
