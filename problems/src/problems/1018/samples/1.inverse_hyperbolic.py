def kinematics(p4):
    energy, momentum = np.asarray(p4, dtype=float)[:, 0], np.asarray(p4, dtype=float)[:, 1:]
    pt = np.linalg.norm(momentum[:, :2], axis=1)
    mass2 = np.clip(energy**2 - np.sum(momentum**2, axis=1), 0, None)
    mt = np.sqrt(pt**2 + mass2)
    pz = momentum[:, 2]
    y = np.where(mt > 0, np.arcsinh(pz / np.where(mt > 0, mt, 1)), 1e5 * np.sign(pz))
    phi = np.angle(momentum[:, 0] + 1j * momentum[:, 1])
    phi = phi + 2 * np.pi * (phi < 0)
    phi[(pt == 0) | (phi >= 2 * np.pi)] = 0
    return pt, y, phi, np.sqrt(mass2)
