def equilibrium(nodes, bars, stiffness, free, load, u0):
    index = np.nonzero(np.asarray(free).ravel())[0]
    x = np.array(u0, float).ravel()
    limit = max(stiffness) * 1e-10
    iterations = 0
    while True:
        internal, k = truss_response(nodes, bars, stiffness, x.reshape(nodes.shape))
        out = load.ravel()[index] - internal[index]
        if not np.any(np.abs(out) > limit):
            return x.reshape(nodes.shape)
        if iterations == 50:
            raise RuntimeError("50 steps were not enough")
        try:
            dx = np.linalg.solve(k[index][:, index], out)
        except np.linalg.LinAlgError as error:
            raise RuntimeError("singular tangent") from error
        x[index] += dx
        iterations += 1
