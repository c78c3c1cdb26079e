def ewens_fit(labels):
    labels = [int(x) for x in labels]
    abundance = {x: 0 for x in labels}
    for x in labels:
        abundance[x] += 1
    n, s = len(labels), len(abundance)
    if s == 1:
        return 0.0, 0.0
    if s == n:
        return np.inf, 0.0
    low, high = 0.0, float(n) ** 3
    for _ in range(120):
        middle = (low + high) / 2
        if sum(middle / (middle + i) for i in range(n)) > s:
            high = middle
        else:
            low = middle
    theta = (low + high) / 2
    result = s * np.log(theta)
    for i in range(n):
        result += np.log((i + 1) / (theta + i))
    sizes = list(abundance.values())
    for j in set(sizes):
        a = sizes.count(j)
        result -= a * np.log(j) + sum(np.log(b) for b in range(1, a + 1))
    return theta, result
