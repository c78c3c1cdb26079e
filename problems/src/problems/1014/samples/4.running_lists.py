def sweep_averages(size, runs, first_seed):
    sites = size * size
    p_sum = [0] * (sites + 1)
    chi_sum = [0] * (sites + 1)
    counts = [0] * (sites + 1)
    for s in range(first_seed, first_seed + runs):
        big, square, n0 = percolation_sweep(size, shuffled(sites, s))
        big, square = big.tolist(), square.tolist()
        for n in range(sites + 1):
            p_sum[n] += big[n]
            chi_sum[n] += square[n] - big[n] * big[n]
            if n >= n0:
                counts[n] += 1
    P = np.array([x / runs / sites for x in p_sum])
    chi = np.array([x / runs / sites for x in chi_sum])
    return P, chi, np.array([c / runs for c in counts])
