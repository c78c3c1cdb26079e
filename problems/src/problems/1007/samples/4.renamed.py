def exercise_boundary(S, surface, strike):
    prices = np.asarray(S, dtype=float)
    linear = strike - prices
    count = prices.size
    result = np.full(len(surface), float(strike))
    for level in range(1, len(surface)):
        above = surface[level] - linear
        touching = np.where((prices < strike) & (above <= strike * 1e-6))[0]
        if touching.size == 0:
            result[level] = 0
            continue
        last = touching.max()
        result[level] = prices[last]
        if last < count - 2:
            r1, r2 = np.sqrt(np.clip(above[[last + 1, last + 2]], 0, None))
            if r2 - r1 > 0:
                s1, s2 = prices[last + 1], prices[last + 2]
                star = s1 - r1 * (s2 - s1) / (r2 - r1)
                result[level] = max(prices[last], min(s1, star))
    return result
