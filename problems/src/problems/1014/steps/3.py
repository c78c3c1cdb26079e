def percolation_sweep(L, order):
    '''Clusters of a lattice whose sites are occupied one after the other.
    Inputs:
    L: rows and columns of the lattice, int
    order: sites to occupy, each at most once, list of int of length m
    Outputs:
    largest: size of the largest cluster with 0, 1, ..., m occupied sites, 1D array of int
             of length m+1
    squares: sum of the squares of all cluster sizes, 1D array of int of length m+1
    spanned: number of occupied sites at which the lattice is first spanned, int, or -1
    '''
    clusters = Clusters(L * L)
    occupied = [False] * (L * L)
    rows = [(1 if i < L else 0) | (2 if i >= L * L - L else 0) for i in range(L * L)]
    largest, squares, spanned = [0], [0], -1
    for number, site in enumerate(order, start=1):
        occupied[site] = True
        total, root = squares[-1] + 1, site
        column = site % L
        neighbours = []
        if column > 0:
            neighbours.append(site - 1)
        if column < L - 1:
            neighbours.append(site + 1)
        if site >= L:
            neighbours.append(site - L)
        if site < L * L - L:
            neighbours.append(site + L)
        for other in neighbours:
            if occupied[other]:
                a, b = clusters.find(root), clusters.find(other)
                if a != b:
                    total += 2 * clusters.size_of(a) * clusters.size_of(b)
                    root = clusters.merge(a, b)
                    rows[root] = rows[a] | rows[b]
        squares.append(total)
        largest.append(max(largest[-1], clusters.size_of(root)))
        if spanned < 0 and rows[root] == 3:
            spanned = number
    return np.array(largest), np.array(squares), spanned
