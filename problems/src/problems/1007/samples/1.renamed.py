def black_scholes_stencil(S, rate, dividend, vol):
    h = np.diff(np.asarray(S, dtype=float))
    x = np.asarray(S, dtype=float)[1:-1]
    hm, hp = h[:-1], h[1:]
    a = 0.5 * vol * vol * x * x
    b = (rate - dividend) * x
    west = 2 * a / (hm * (hm + hp)) - b * hp / (hm * (hm + hp))
    east = 2 * a / (hp * (hm + hp)) + b * hm / (hp * (hm + hp))
    centre = -2 * a / (hm * hp) + b * (hp - hm) / (hm * hp) - rate
    return west, centre, east
