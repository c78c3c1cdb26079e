def bohr_effect(weights, constants, pk, ph):
    '''Median ligand concentration and protons released on binding as functions of pH.
    Inputs:
    weights: relative weights of the conformations without ligand and with all acid groups
             deprotonated, positive, 1D array of float of length m
    constants: association constants of the sites, positive, 2D array of float with shape (m, n)
    pk: pK values of the acid groups in each conformation, 2D array of float with shape (m, g)
    ph: pH values, 1D array of float of length q
    Outputs:
    log_median: decimal logarithm of the median ligand concentration, 1D array of float of length q
    released: protons released per ligand bound, 1D array of float of length q
    '''
    constants, pk, ph = np.asarray(constants), np.asarray(pk), np.asarray(ph)
    n = constants.shape[1]
    ratio = 10.0 ** (pk[:, :, None] - ph)
    empty = np.asarray(weights)[:, None] * np.prod(1 + ratio, axis=1)
    protons = np.sum(ratio / (1 + ratio), axis=1)
    full = empty * np.prod(constants, axis=1)[:, None]
    h0 = np.sum(empty * protons, axis=0) / np.sum(empty, axis=0)
    hn = np.sum(full * protons, axis=0) / np.sum(full, axis=0)
    beta = [binding_polynomial(w, constants)[-1] for w in empty.T]
    log_median = -np.log10(np.array(beta)) / n
    released = (h0 - hn) / n
    return log_median, released
