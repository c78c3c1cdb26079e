def cloud_in_cell(particles, size, side):
    out = np.zeros((size, size, size))
    scaled = np.asarray(particles, dtype=float) / side * size
    first = np.floor(scaled).astype(int)
    far = scaled - first
    near = 1 - far
    second = (first + 1) % size
    first = first % size
    for a, wa in ((first, near), (second, far)):
        for b, wb in ((first, near), (second, far)):
            for c, wc in ((first, near), (second, far)):
                np.add.at(out, (a[:, 0], b[:, 1], c[:, 2]), wa[:, 0] * wb[:, 1] * wc[:, 2])
    return out * size**3 / len(particles) - 1
