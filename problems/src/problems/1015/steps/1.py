def equilibrium(rho, ux, uy):
    '''Equilibrium populations of the D2Q9 lattice.
    Inputs:
    rho: density, array of float of any shape
    ux: velocity along x, array of float with the shape of rho
    uy: velocity along y, array of float with the shape of rho
    Outputs:
    feq: equilibrium populations, array of float with shape (9,) + the shape of rho
    '''
    cx = np.array([0, 1, 0, -1, 0, 1, -1, -1, 1])
    cy = np.array([0, 0, 1, 0, -1, 1, 1, -1, -1])
    w = np.array([4 / 9] + [1 / 9] * 4 + [1 / 36] * 4)
    rho, ux, uy = (np.asarray(field, dtype=float) for field in (rho, ux, uy))
    cu = np.multiply.outer(cx, ux) + np.multiply.outer(cy, uy)
    bracket = 1 + 3 * cu + 4.5 * cu**2 - 1.5 * (ux**2 + uy**2)
    feq = np.multiply.outer(w, rho) * bracket
    return feq
