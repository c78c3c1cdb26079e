def born(s, fermion, width, sin2, mz, cos_max):
    # Vector and axial couplings instead of chiral amplitudes.
    s = np.asarray(s, dtype=float)
    t3, q, colours = fermion
    alpha = 1 / 128.9
    chi = np.sqrt(2) * 1.1663787e-5 * mz**2 / (np.pi * alpha) * s / (s - mz**2 + 1j * s * width / mz) / 4
    ve, ae, vf, af = -0.5 + 2 * sin2, -0.5, t3 - 2 * q * sin2, t3
    norm = np.abs(chi) ** 2
    even = q**2 - 2 * q * ve * vf * chi.real + (ve**2 + ae**2) * (vf**2 + af**2) * norm
    odd = -4 * q * ae * af * chi.real + 8 * ve * ae * vf * af * norm
    base = 389379.37 * np.pi * alpha**2 * colours / (2 * s)
    forward = even * (cos_max + cos_max**3 / 3) + odd * cos_max**2 / 2
    backward = even * (cos_max + cos_max**3 / 3) - odd * cos_max**2 / 2
    return base * (forward + backward), (forward - backward) / (forward + backward)
