def light_curve(times, orbit, radius, u1, u2, exposure, samples):
    curve = []
    for middle in times:
        start = middle - exposure / 2
        step = exposure / samples
        moments = np.array([start + (k + 0.5) * step for k in range(samples)])
        z, front = sky_separation(moments, *orbit)
        values = np.where(front, limb_darkened_flux(z, radius, u1, u2), 1.0)
        curve.append(values.sum() / samples)
    return np.array(curve)
