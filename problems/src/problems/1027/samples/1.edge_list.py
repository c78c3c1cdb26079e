def rate_matrix(n, reactions, concentrations):
    flow = [[0.0] * n for _ in range(n)]
    for start, end, constant, taken, given in reactions:
        speed = float(constant)
        if taken != "":
            speed *= concentrations[taken] if taken in concentrations else 0.0
        if start != end:
            flow[end][start] += speed
    matrix = np.array(flow)
    for state in range(n):
        matrix[state, state] = -matrix[:, state].sum()
    return matrix
