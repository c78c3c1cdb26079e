def sweep_averages(L, sweeps, seed):
    '''Averages over sweeps at fixed numbers of occupied sites.
    Inputs:
    L: rows and columns of the lattice, int
    sweeps: number of sweeps, int, at least 1
    seed: seed of the first sweep, int; the following sweeps have the following seeds
    Outputs:
    order_parameter: mean size of the largest cluster divided by the number N of sites,
                     1D array of float of length N+1
    susceptibility: mean sum of squared sizes without the largest cluster divided by N,
                    1D array of float of length N+1
    spanning: fraction of the sweeps in which the lattice is spanned,
              1D array of float of length N+1
    '''
    N = L * L
    order_parameter, susceptibility, spanning = np.zeros(N + 1), np.zeros(N + 1), np.zeros(N + 1)
    for m in range(sweeps):
        largest, squares, spanned = percolation_sweep(L, shuffled(N, seed + m))
        order_parameter += largest
        susceptibility += squares - largest**2
        spanning[spanned:] += 1
    return order_parameter / (sweeps * N), susceptibility / (sweeps * N), spanning / sweeps
