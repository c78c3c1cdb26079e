def majorana_matrix(mu, hopping, pairing, boundary):
    n = len(mu)
    A = np.zeros((2 * n, 2 * n))

    def couple(l, m, value):
        A[l, m] = A[l, m] + value
        A[m, l] = A[m, l] - value

    for site in range(n):
        couple(2 * site, 2 * site + 1, -float(mu[site]))
    for bond in range(n):
        scale = 1.0
        if bond == n - 1:
            scale = float(boundary)
        right = 0 if bond == n - 1 else bond + 1
        couple(2 * bond + 1, 2 * right, scale * (hopping[bond] + pairing[bond]))
        couple(2 * right + 1, 2 * bond, scale * (hopping[bond] - pairing[bond]))
    return A
