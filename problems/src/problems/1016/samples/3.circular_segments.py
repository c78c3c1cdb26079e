def covered_fraction(distance, radius):
    d, r = np.broadcast_arrays(np.array(distance, dtype=float), np.array(radius, dtype=float))
    apart = np.where(d == 0, 1.0, d)
    # Distance of the common chord from the centre of the star.
    chord = (d * d + 1 - r * r) / (2 * apart)
    other = apart - chord

    def segment(radius, height):
        x = np.clip(height / np.where(radius == 0, 1, radius), -1, 1)
        return radius**2 * (np.arccos(x) - x * np.sqrt(1 - x * x))

    lens = segment(np.ones_like(r), chord) + segment(r, other)
    inside = np.minimum(r, 1) ** 2
    return np.where(d >= 1 + r, 0, np.where(d <= np.abs(1 - r), inside, lens / np.pi))
