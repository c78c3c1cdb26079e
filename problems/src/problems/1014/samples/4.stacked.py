def sweep_averages(L, sweeps, seed):
    runs = [percolation_sweep(L, shuffled(L**2, seed + m)) for m in range(sweeps)]
    largest = np.array([run[0] for run in runs], dtype=float)
    squares = np.array([run[1] for run in runs], dtype=float)
    first = np.array([run[2] for run in runs])
    spanned = np.arange(L**2 + 1)[:, None] >= first[None, :]
    chi = np.mean(squares - largest**2, axis=0) / L**2
    return np.mean(largest, axis=0) / L**2, chi, spanned.mean(axis=1)
