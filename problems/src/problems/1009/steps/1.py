def majorana_matrix(mu, hopping, pairing, boundary):
    '''Real antisymmetric matrix of Kitaev's chain in Majorana operators.
    Inputs:
    mu: chemical potential of each site, 1D array of length n
    hopping: hopping of each bond, 1D array of length n; bond j joins the sites j and j+1,
             the last bond joins the sites n-1 and 0
    pairing: pairing of each bond, 1D array of length n
    boundary: factor of the last bond, 0 (open), 1 (periodic) or -1 (antiperiodic)
    Outputs:
    A: matrix with H = i/4 sum A[l, m] gamma_l gamma_m and the order a_0, b_0, a_1, b_1, ...,
       2D array of float with shape (2*n, 2*n)
    '''
    n = len(mu)
    upper = np.zeros((2 * n, 2 * n))
    for j in range(n):
        k = (j + 1) % n
        factor = boundary if j == n - 1 else 1
        upper[2 * j, 2 * j + 1] -= mu[j]
        upper[2 * j + 1, 2 * k] += factor * (hopping[j] + pairing[j])
        upper[2 * j, 2 * k + 1] += factor * (pairing[j] - hopping[j])
    A = upper - upper.T
    return A
