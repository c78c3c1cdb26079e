def chain_coordinates(torsions, length, angle):
    # Flory's matrices from the frame of a bond to that of the bond before.
    theta = np.pi - np.deg2rad(angle)
    c, s = np.cos(theta), np.sin(theta)

    def turn(phi):
        x, y = np.cos(phi), np.sin(phi)
        return np.array([[c, s, 0], [s * x, -c * x, y], [s * y, -c * y, -x]])

    frame = np.eye(3)
    atoms = [np.zeros(3), np.array([length, 0.0, 0.0])]
    for torsion in [180.0, *torsions]:
        frame = frame @ turn(np.deg2rad(torsion) - np.pi)
        atoms.append(atoms[-1] + frame[:, 0] * length)
    return np.array(atoms)
