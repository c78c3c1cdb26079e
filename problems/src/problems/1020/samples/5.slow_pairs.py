def neutrality_test(labels, replicates, seed):
    labels = list(labels)
    size = len(labels)

    def same(row):
        return sum(a == b for a in row for b in row) / size**2

    theta, _ = ewens_fit(np.array(labels))
    draw = Lcg(seed)
    results = []
    for _ in range(replicates):
        row = ["0"]
        for k in range(1, size):
            odds = theta / (theta + k) if theta < 1e300 else 1
            row.append(str(k) if draw.uniform() < odds else row[draw.integer(k)])
        results.append(same(row))
    reached = [value for value in results if value + 1e-12 >= same(labels)]
    return same(labels), sum(results) / len(results), (len(reached) + 1) / (len(results) + 1)
