def cloud_in_cell(positions, n, box):
    '''Density contrast of particles by cloud-in-cell assignment.
    Inputs:
    positions: positions of the particles, 2D array of float with shape (N, 3)
    n: number of grid points per side, int
    box: side of the periodic cube, float
    Outputs:
    delta: density contrast, 3D array of float with shape (n, n, n)
    '''
    cell = np.asarray(positions).T * (n / box)
    low = np.floor(cell)
    d = cell - low
    low = low.astype(int)
    mass = np.zeros(n**3)
    for corner in np.ndindex(2, 2, 2):
        i, j, k = ((low[axis] + corner[axis]) % n for axis in range(3))
        wx, wy, wz = (d[axis] if corner[axis] else 1 - d[axis] for axis in range(3))
        mass += np.bincount((i * n + j) * n + k, weights=wx * wy * wz, minlength=n**3)
    delta = mass.reshape(n, n, n) * (n**3 / len(positions)) - 1
    return delta
