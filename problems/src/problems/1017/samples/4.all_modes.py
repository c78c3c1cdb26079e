def power_spectrum(field, side, correct):
    n = field.shape[0]
    k = np.fft.fftfreq(n) * n
    kx, ky, kz = np.meshgrid(k, k, k, indexing="ij")
    modes = np.abs(np.fft.fftn(field)) ** 2 / n**6 * side**3
    if correct:
        modes = modes / (np.sinc(kx / n) * np.sinc(ky / n) * np.sinc(kz / n)) ** 4
    length = np.sqrt(kx * kx + ky * ky + kz * kz)
    means, powers, counts = [], [], []
    for shell in range(1, n // 2 + 1):
        inside = (length >= shell - 0.5) & (length < shell + 0.5)
        means.append(length[inside].mean() * 2 * np.pi / side)
        powers.append(modes[inside].mean())
        counts.append(int(inside.sum()))
    return np.array(means), np.array(powers), np.array(counts)
