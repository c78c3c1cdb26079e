def harvested_projection(A, n0, harvest, threshold, horizon):
    now = [float(n) for n in n0]
    if horizon == 0 or sum(now) <= threshold:
        return [np.array(now)]
    after = [sum(A[i][j] * (1 - harvest[j]) * now[j] for j in range(len(now))) for i in range(len(now))]
    return [np.array(now)] + harvested_projection(A, after, harvest, threshold, horizon - 1)
