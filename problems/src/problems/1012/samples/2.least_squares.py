def measured_mueller(generated, analysed, intensities):
    generated, analysed = np.asarray(generated, dtype=float), np.asarray(analysed, dtype=float)
    if min(np.linalg.matrix_rank(generated), np.linalg.matrix_rank(analysed)) < 4:
        raise ValueError("not enough states")
    # All elements at once: I = (A x G) vec(M), row by row
    design = np.kron(analysed, generated)
    solution, *_ = np.linalg.lstsq(design, np.ravel(intensities), rcond=None)
    return solution.reshape(4, 4)
