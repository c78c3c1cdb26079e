def light_curve(t, orbit, p, u1, u2, exposure, samples):
    k = np.arange(samples)
    shift = exposure * (2 * k + 1 - samples) / (2 * samples)
    moments = np.add.outer(t, shift).ravel()
    z, front = sky_separation(moments, *orbit)
    far = np.where(front, z, 2 + p)
    return limb_darkened_flux(far, p, u1, u2).reshape(len(t), samples).mean(axis=-1)
