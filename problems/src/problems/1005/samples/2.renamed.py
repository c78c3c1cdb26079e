def truss_response(nodes, bars, stiffness, u):
    count, dim = np.shape(nodes)
    r = np.zeros((count, dim))
    big = np.zeros((count, dim, count, dim))
    for number in range(len(bars)):
        i, j = bars[number]
        f, t = bar_element(nodes[[i, j]], u[[i, j]], stiffness[number])
        r[i] += f[:dim]
        r[j] += f[dim:]
        for row, a in ((0, i), (dim, j)):
            for col, b in ((0, i), (dim, j)):
                big[a, :, b, :] += t[row : row + dim, col : col + dim]
    return r.reshape(-1), big.reshape(count * dim, count * dim)
