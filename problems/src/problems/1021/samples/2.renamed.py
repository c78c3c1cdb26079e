def core_hamiltonian(centres, exponents, coefficients, nuclei, charges):
    d = coefficients * (2 * exponents / np.pi) ** 0.75
    a = exponents[:, :, None, None]
    b = exponents[None, None]
    apart = centres[:, None] - centres[None]
    apart2 = np.einsum("ijx,ijx->ij", apart, apart)[:, None, :, None]
    total = a + b
    reduced = a * b / total
    gauss = d[:, :, None, None] * d[None, None] * np.exp(-reduced * apart2)
    overlap = gauss * np.power(np.pi / total, 1.5)
    energy = overlap * reduced * 3 - overlap * 2 * reduced**2 * apart2
    for position, z in zip(np.asarray(nuclei), charges):
        centre = a[..., None] * centres[:, None, None, None] + b[..., None] * centres[:, None]
        gap = centre / total[..., None] - position
        energy -= 2 * np.pi * z * gauss / total * boys_zero(total * (gap**2).sum(-1))
    return np.einsum("iajb->ij", overlap), np.einsum("iajb->ij", energy)
