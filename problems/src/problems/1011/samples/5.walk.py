def dark_line(profile, pixel, threshold):
    values = [float(v) for v in profile]
    n = len(values)
    top, bottom = max(values), min(values)
    contrast = 0.0 if top == 0 else (top - bottom) / (top + bottom)
    if bottom >= threshold:
        return contrast, 0.0, 0.0
    if all(v < threshold for v in values):
        return contrast, n * pixel, 0.0
    start = values.index(bottom)
    edges, slopes = [], []
    for step in (1, -1):
        i = start
        while values[(i + step) % n] < threshold:
            i += step
        inside, outside = values[i % n], values[(i + step) % n]
        fraction = (threshold - inside) / (outside - inside)
        edges.append(i + step * fraction)
        slopes.append((outside - inside) / pixel)
    width = (edges[0] - edges[1]) * pixel
    return contrast, width, width * (slopes[0] + slopes[1]) / (2 * threshold)
