def characteristic_concentrations(beta):
    # Halved far more often than the accuracy needs.
    median = -np.log(beta[-1]) / (len(beta) - 1)
    low, high = median - 500.0, median + 500.0
    for _ in range(250):
        middle = (low + high) / 2
        if saturation(beta, np.array([np.exp(middle)]))[0][0] < 0.5:
            low = middle
        else:
            high = middle
    return np.exp(low), np.exp(median)
