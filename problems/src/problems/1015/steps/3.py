def stream(f, solid):
    '''Streaming with periodic boundaries and half-way bounce-back at solid nodes.
    Inputs:
    f: populations after the collision, 3D array of float with shape (9, nx, ny)
    solid: True at solid nodes, 2D array of bool with shape (nx, ny)
    Outputs:
    moved: populations after streaming, 3D array of float with shape (9, nx, ny)
    '''
    cx = np.array([0, 1, 0, -1, 0, 1, -1, -1, 1]).reshape(9, 1, 1)
    cy = np.array([0, 0, 1, 0, -1, 1, 1, -1, -1]).reshape(9, 1, 1)
    opposite = np.array([0, 3, 4, 1, 2, 7, 8, 5, 6])
    nx, ny = solid.shape
    x = (np.arange(nx).reshape(1, nx, 1) - cx) % nx
    y = (np.arange(ny).reshape(1, 1, ny) - cy) % ny
    arriving = f[np.arange(9).reshape(9, 1, 1), x, y]
    moved = np.where(solid[x, y], f[opposite], arriving)
    moved = np.where(solid, f, moved)
    return moved
