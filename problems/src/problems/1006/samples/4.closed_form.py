def uniaxial_history(strains, material):
    E, nu, sy, H, C = (material[key] for key in ("E", "nu", "sy", "H", "C"))
    ep, p, out = 0.0, 0.0, []
    for e in strains:
        pull = E * (e - ep) - C * ep
        slip = max(0.0, abs(pull) - sy - H * p) / (E + H + C)
        p += slip
        ep += slip if pull > 0 else -slip
        stress = E * (e - ep)
        out.append((stress, -nu * stress / E - ep / 2, p))
    return tuple(np.array(out).reshape(-1, 3).T)
