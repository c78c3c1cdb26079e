def support_interval(positions, lod, drop=1.5):
    # Walks down from the peak in small steps until the level is passed, then halves the step.
    x, y = np.asarray(positions, dtype=float), np.asarray(lod, dtype=float)
    k = int(np.argmax(y))
    level = y[k] - drop
    ends = []
    for sign in (-1, 1):
        stop = x[0] if sign < 0 else x[-1]
        step = (x[-1] - x[0]) / 2500 + 1e-12
        at = x[k]
        while step > 1e-12:
            ahead = at + sign * step
            ahead = max(ahead, stop) if sign < 0 else min(ahead, stop)
            if np.interp(ahead, x, y) < level - 1e-13:
                step = step / 2
            elif ahead == at:
                break
            else:
                at = ahead
        ends.append(at)
    return x[k], ends[0], ends[1]
