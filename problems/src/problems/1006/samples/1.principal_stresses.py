def stress_invariants(stress):
    # Tensor by tensor, from the principal stresses.
    stress = np.array(stress, dtype=float)
    lead = stress.shape[:-2]
    mean, equivalent, deviator = np.zeros(lead), np.zeros(lead), np.zeros(stress.shape)
    for index in np.ndindex(*lead):
        a, b, c = np.linalg.eigvalsh(stress[index])
        mean[index] = (a + b + c) / 3
        equivalent[index] = np.sqrt(((a - b) ** 2 + (b - c) ** 2 + (c - a) ** 2) / 2)
        for i in range(3):
            for j in range(3):
                deviator[index][i, j] = stress[index][i, j] - (i == j) * mean[index]
    return mean, deviator, equivalent
