def soft_drop(constituents, radius, zcut, beta):
    def angle(a, b):
        _, y, phi, _ = kinematics(np.array([a, b]))
        turn = abs(phi[0] - phi[1])
        return np.hypot(y[0] - y[1], min(turn, 2 * np.pi - turn))

    trees = [{"p": np.asarray(p, dtype=float), "sons": ()} for p in constituents]
    while len(trees) > 1:
        pairs = [(angle(s["p"], t["p"]), i, j) for i, s in enumerate(trees) for j, t in enumerate(trees[:i])]
        _, i, j = min(pairs)
        pair = (trees.pop(i), trees.pop(j))
        trees.append({"p": pair[0]["p"] + pair[1]["p"], "sons": pair})

    def descend(tree):
        if not tree["sons"]:
            return tree["p"], 0.0, 0.0
        a, b = sorted(tree["sons"], key=lambda t: np.hypot(t["p"][1], t["p"][2]))
        soft, hard = (np.hypot(t["p"][1], t["p"][2]) for t in (a, b))
        z, dr = soft / (soft + hard), angle(a["p"], b["p"])
        return (tree["p"], z, dr) if z > zcut * (dr / radius) ** beta else descend(b)

    return descend(trees[0])
