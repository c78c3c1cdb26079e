def statistical_weights(e_gauche, e_same, e_opposite, temperature):
    import math

    U = np.ones((3, 3))
    for before in range(3):
        for now in range(3):
            energy = 0.0
            if now != 0:
                energy = e_gauche
                if before == now:
                    energy += e_same
                elif before != 0:
                    energy += e_opposite
            U[before, now] = math.exp(-1000 * energy / (8.31446262 * temperature))
    return U
