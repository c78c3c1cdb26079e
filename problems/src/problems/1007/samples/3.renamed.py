def american_put(S, strike, rate, dividend, vol, maturity, steps, theta):
    exercise = np.clip(strike - S, 0, None)
    rows = [exercise.astype(float)]
    l, d, u = black_scholes_stencil(S, rate, dividend, vol)
    tau = maturity / max(steps, 1)
    while len(rows) <= steps:
        v = rows[-1]
        right = v[1:-1] + (1 - theta) * tau * (l * v[:-2] + d * v[1:-1] + u * v[2:])
        if right.size:
            right[0] += theta * tau * l[0] * exercise[0]
            right[-1] += theta * tau * u[-1] * exercise[-1]
        x = projected_sor(
            -theta * tau * l, 1 - theta * tau * d, -theta * tau * u, right, exercise[1:-1],
            exercise[1:-1], 1.0, 1e-11, 100000,
        )[0]
        rows.append(np.concatenate([exercise[:1], x, exercise[-1:]]))
    return np.vstack(rows)
