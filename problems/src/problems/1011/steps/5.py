def dark_line(profile, pixel, threshold):
    '''Contrast of a periodic profile, width and log-slope of its dark line.
    Inputs:
    profile: intensities over one period, not negative, 1D array of float of length n
    pixel: distance of neighbouring samples, float
    threshold: intensity at the edges of the line, positive float
    Outputs:
    contrast: contrast of the profile, float
    width: width of the dark line, float
    nils: normalised image log-slope, float
    '''
    profile = np.asarray(profile, dtype=float)
    n, low, high = len(profile), np.min(profile), np.max(profile)
    contrast = (high - low) / (high + low) if high > 0 else 0.0
    if low >= threshold:
        return contrast, 0.0, 0.0
    if high < threshold:
        return contrast, n * pixel, 0.0
    from_lowest = np.roll(profile, -int(np.argmin(profile)))
    width, slopes = 0.0, 0.0
    for side in (from_lowest, np.roll(from_lowest[::-1], 1)):
        # side[0] is the lowest sample, side[edge] the first at or above the threshold.
        edge = int(np.argmax(side >= threshold))
        rise = side[edge] - side[edge - 1]
        width += (edge - 1 + (threshold - side[edge - 1]) / rise) * pixel
        slopes += rise / pixel / threshold
    nils = width * slopes / 2
    return contrast, width, nils
