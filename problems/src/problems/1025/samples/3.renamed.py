def chain_coordinates(phis, bond, tau_degrees):
    tau = tau_degrees / 180 * np.pi
    atoms = np.zeros((len(phis) + 3, 3))
    atoms[1, 0] = bond
    atoms[2] = atoms[1] + bond * np.array([np.cos(np.pi - tau), np.sin(np.pi - tau), 0.0])
    for k, phi in enumerate(phis, start=3):
        p = phi * np.pi / 180
        forward = (atoms[k - 1] - atoms[k - 2]) / bond
        back = atoms[k - 3] - atoms[k - 2]
        # Part of the bond before that is normal to the middle bond: where cis points.
        cis = back - forward * (forward @ back)
        cis /= np.linalg.norm(cis)
        up = np.cross(forward, cis)
        local = np.array([-np.cos(tau), np.sin(tau) * np.cos(p), -np.sin(tau) * np.sin(p)])
        atoms[k] = atoms[k - 1] + bond * (local[0] * forward + local[1] * cis - local[2] * up)
    return atoms
