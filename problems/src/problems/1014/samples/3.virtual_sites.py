def percolation_sweep(L, order):
    N = L * L
    # Two forests: one with a virtual site above and one below the lattice tells about spanning.
    plain, framed = Clusters(N), Clusters(N + 2)
    on = set()
    biggest, total, first = 0, 0, -1
    sizes, sums = [0], [0]
    for site in order:
        on.add(site)
        total += 1
        r, c = divmod(site, L)
        if r == 0:
            framed.merge(site, N)
        if r == L - 1:
            framed.merge(site, N + 1)
        for v, u in ((r, c - 1), (r, c + 1), (r - 1, c), (r + 1, c)):
            other = v * L + u
            if 0 <= v < L and 0 <= u < L and other in on:
                framed.merge(site, other)
                if plain.find(site) != plain.find(other):
                    total += 2 * plain.size_of(site) * plain.size_of(other)
                    plain.merge(site, other)
        biggest = max(biggest, plain.size_of(site))
        sizes.append(biggest)
        sums.append(total)
        if first == -1 and framed.find(N) == framed.find(N + 1):
            first = len(on)
    return np.array(sizes), np.array(sums), first
