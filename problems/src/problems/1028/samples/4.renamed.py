def bohr_effect(L, K, pka, acidity):
    K = np.array(K, dtype=float)
    sites = K.shape[-1]
    difference = np.array(acidity)[:, None, None] - np.array(pka, dtype=float)[None]
    on = 1 / (1 + 10.0**difference)
    carried = on.sum(axis=-1)
    w0 = np.array(L) * np.prod(1 / (1 - on), axis=-1)
    wn = w0 * np.prod(K, axis=-1)
    shift = (w0 * carried).sum(-1) / w0.sum(-1) - (wn * carried).sum(-1) / wn.sum(-1)
    return np.log10(w0.sum(-1) / wn.sum(-1)) / sites, shift / sites
