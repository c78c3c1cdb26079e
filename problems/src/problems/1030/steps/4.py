def support_interval(positions, lod, drop=1.5):
    '''Peak of a LOD curve and its support interval.
    Inputs:
    positions: positions, ascending, 1D array of float of length k
    lod: LOD scores, 1D array of float of length k
    drop: by how much the LOD falls at the ends of the interval, float, positive
    Outputs:
    peak: position of the maximum, float
    left: left end of the interval, float
    right: right end of the interval, float
    '''
    x, y = np.asarray(positions, dtype=float), np.asarray(lod, dtype=float)
    top = int(np.argmax(y))
    level = y[top] - drop

    def end(step):
        i = top
        while 0 <= i + step < len(x):
            j = i + step
            if y[j] < level:
                return x[i] + (x[j] - x[i]) * (y[i] - level) / (y[i] - y[j])
            i = j
        return x[i]

    return x[top], end(-1), end(1)
