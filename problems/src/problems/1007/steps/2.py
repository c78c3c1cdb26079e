def projected_sor(lower, diag, upper, rhs, floor, guess, omega, tolerance, max_sweeps):
    '''Linear complementarity problem with a tridiagonal matrix, by projected SOR.
    Inputs:
    lower: elements left of the diagonal, 1D array of length n; lower[0] is ignored
    diag: elements of the diagonal, positive, 1D array of length n
    upper: elements right of the diagonal, 1D array of length n; upper[-1] is ignored
    rhs: right-hand side, 1D array of length n
    floor: lower bounds of the solution, 1D array of length n
    guess: initial guess, 1D array of length n
    omega: relaxation factor, float between 0 and 2
    tolerance: largest change in the last sweep, float
    max_sweeps: largest number of sweeps, int
    Outputs:
    x: solution, 1D array of float of length n
    sweeps: number of sweeps done, int
    '''
    n = len(rhs)
    # The value after the last one stays 0, and so does the one before the first: `left`.
    x = [float(max(g, c)) for g, c in zip(guess, floor)] + [0.0]
    below, above = [float(v) for v in lower], [float(v) for v in upper]
    rest = ([float(v) for v in array] for array in (diag, rhs, floor))
    rows = list(zip(range(n), below, above, *rest))
    sweeps = 0
    while sweeps < max_sweeps:
        sweeps += 1
        largest = 0.0
        left = 0.0
        for i, a, c, d, b, lowest in rows:
            old = x[i]
            new = old + omega * ((b - a * left - c * x[i + 1]) / d - old)
            if new < lowest:
                new = lowest
            change = abs(new - old)
            if change > largest:
                largest = change
            x[i] = left = new
        if largest <= tolerance:
            break
    return np.array(x[:n]), sweeps
