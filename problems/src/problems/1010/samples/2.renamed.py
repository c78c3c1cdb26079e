def bogoliubov(matrix):
    size = matrix.shape[0]
    half = size // 2
    try:
        lower = np.linalg.cholesky(matrix)
    except np.linalg.LinAlgError as error:
        raise ValueError(str(error)) from error
    metric = np.diag([1.0 if i < half else -1.0 for i in range(size)])
    spectrum, vectors = np.linalg.eigh(lower.conj().T @ metric @ lower)
    up, down = spectrum > 0, spectrum < 0
    energies = np.concatenate([spectrum[up], -spectrum[down][::-1]])
    columns = np.hstack([vectors[:, up], vectors[:, down][:, ::-1]])
    return energies, np.linalg.inv(lower.conj().T) @ (columns * energies**0.5)
