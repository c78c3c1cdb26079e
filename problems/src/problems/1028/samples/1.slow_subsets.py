def binding_polynomial(weights, constants):
    # Every set of occupied sites by itself, and again for safety's sake.
    import itertools

    m, n = np.shape(constants)
    for _ in range(80):
        beta = [0.0] * (n + 1)
        for c in range(m):
            for occupied in itertools.product((False, True), repeat=n):
                product = float(weights[c])
                for i in range(n):
                    if occupied[i]:
                        product *= float(constants[c][i])
                beta[sum(occupied)] += product
    return np.array(beta) / float(sum(weights))
