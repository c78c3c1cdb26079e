def dark_line(intensity, dx, level):
    intensity = np.asarray(intensity)
    size = intensity.size
    darkest, brightest = intensity.min(), intensity.max()
    contrast = 0.0
    if brightest > 0:
        contrast = (brightest - darkest) / (brightest + darkest)
    below = intensity < level
    if not below.any():
        return contrast, 0.0, 0.0
    if below.all():
        return contrast, size * dx, 0.0
    three = np.concatenate([intensity] * 3)
    centre = size + int(np.argmin(intensity))
    bright = np.flatnonzero(three >= level)
    right = bright[bright > centre][0]
    left = bright[bright < centre][-1]
    slope_right = three[right] - three[right - 1]
    slope_left = three[left] - three[left + 1]
    x_right = right - (three[right] - level) / slope_right
    x_left = left + (three[left] - level) / slope_left
    width = (x_right - x_left) * dx
    return contrast, width, width * 0.5 * (slope_left + slope_right) / (dx * level)
