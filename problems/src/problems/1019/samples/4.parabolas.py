def hadron_peak(neutrinos, alpha_s, sin2, mz):
    families = {(0.5, 0, 1): neutrinos, (-0.5, -1, 1): 3, (0.5, 2 / 3, 3): 2, (-0.5, -1 / 3, 3): 3}
    width = 0.0
    for fermion, count in families.items():
        width += count * partial_width(fermion, 0, alpha_s, sin2, mz)

    def curve(energy):
        def sigma(s):
            total = 0
            for fermion, count in families.items():
                if fermion[2] == 3:
                    total = total + count * born(s, fermion, width, sin2, mz, 1)[0]
            return total * (1 + alpha_s / np.pi)

        return radiate(sigma, energy * energy, 1000)

    energy = mz
    for step in (0.4, 0.1, 0.02, 0.01, 0.01):
        below, here, above = curve(energy - step), curve(energy), curve(energy + step)
        energy += step * (below - above) / (2 * (below - 2 * here + above))
    return width, energy, curve(energy)
