def percolation_sweep(L, order):
    occupied = np.zeros((L, L), dtype=bool)
    largest, squares, spanned = [0], [0], -1
    for number, site in enumerate(order, start=1):
        occupied[site // L, site % L] = True
        # All clusters are found anew by filling them.
        seen = np.zeros((L, L), dtype=bool)
        sizes, spans = [], False
        for r in range(L):
            for c in range(L):
                if not occupied[r, c] or seen[r, c]:
                    continue
                seen[r, c] = True
                stack, cluster = [(r, c)], []
                while stack:
                    y, x = stack.pop()
                    cluster.append(y)
                    for v, u in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        if 0 <= v < L and 0 <= u < L and occupied[v, u] and not seen[v, u]:
                            seen[v, u] = True
                            stack.append((v, u))
                sizes.append(len(cluster))
                spans = spans or (min(cluster) == 0 and max(cluster) == L - 1)
        largest.append(max(sizes))
        squares.append(sum(s * s for s in sizes))
        if spans and spanned == -1:
            spanned = number
    return np.array(largest), np.array(squares), spanned
