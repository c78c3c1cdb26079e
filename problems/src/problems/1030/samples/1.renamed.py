def genotype_transitions(cm, function="haldane"):
    morgan = 0.01 * (np.array(cm[1:], dtype=float) - np.array(cm[:-1], dtype=float))
    rf = {"haldane": -np.expm1(-2 * morgan), "kosambi": np.tanh(2 * morgan)}[function] * 0.5
    same, mixed, double = (1 - rf) * (1 - rf), rf * (1 - rf), rf * rf
    rows = [
        [same, 2 * mixed, double],
        [mixed, same + double, mixed],
        [double, 2 * mixed, same],
    ]
    return np.moveaxis(np.array(rows), 2, 0)
