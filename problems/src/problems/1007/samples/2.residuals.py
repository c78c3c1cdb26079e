def projected_sor(lower, diag, upper, rhs, floor, guess, omega, tolerance, max_sweeps):
    # Updates by residuals, with the relaxation factor divided into the coefficients.
    n = len(diag)
    scale = omega / np.asarray(diag, dtype=float)
    west = (np.asarray(lower) * scale).tolist()
    east = (np.asarray(upper) * scale).tolist()
    source = (np.asarray(rhs) * scale).tolist()
    bottom = np.asarray(floor, dtype=float).tolist()
    x = [0.0] + np.maximum(guess, floor).astype(float).tolist() + [0.0]
    keep = 1.0 - omega
    done = 0
    moved = tolerance + 1.0
    while done < max_sweeps and moved > tolerance:
        moved = 0.0
        for i in range(n):
            here = x[i + 1]
            step = source[i] - west[i] * x[i] - east[i] * x[i + 2] + keep * here
            value = step if step > bottom[i] else bottom[i]
            x[i + 1] = value
            moved = max(moved, value - here, here - value)
        done += 1
    return np.array(x[1 : n + 1]), done
