def steady_state(K):
    # The patterns of King and Altman one by one.
    import itertools

    n = len(K)
    weights = []
    for root in range(n):
        others = [i for i in range(n) if i != root]
        total = 0.0
        ways = [[j for j in range(n) if j != i and K[j][i] != 0] for i in others]
        for heads in itertools.product(*ways):
            heading = dict(zip(others, heads))
            product = 1.0
            for i in others:
                product *= K[heading[i]][i]
                at = i
                for _ in range(n):
                    at = heading.get(at, root)
                if at != root:
                    product = 0.0
            total += product
        weights.append(total)
    return np.array(weights) / sum(weights)
