def binding_polynomial(weights, constants):
    total = 0.0
    for weight, sites in zip(weights, constants):
        polynomial = np.ones(1)
        for k in sites:
            polynomial = np.convolve(polynomial, [1.0, k])
        total = total + weight * polynomial
    return total / sum(weights)
