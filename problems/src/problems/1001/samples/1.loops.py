def noisy_state(state, weight):
    amplitudes = [complex(a) for a in state]
    norm2 = sum(abs(a) ** 2 for a in amplitudes)
    size = len(amplitudes)
    out = np.zeros((size, size), dtype=complex)
    for row in range(size):
        for col in range(size):
            out[row, col] = weight * amplitudes[row] * amplitudes[col].conjugate() / norm2
        out[row, row] += (1 - weight) / size
    return out
