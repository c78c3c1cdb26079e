def shuffled(n, seed):
    mask = (1 << 64) - 1
    state = seed & mask
    numbers = np.arange(n)
    i = n - 1
    while i > 0:
        state = (state * 6364136223846793005 + 1442695040888963407) & mask
        j = (state // 2**33) % (i + 1)
        numbers[[i, j]] = numbers[[j, i]]
        i -= 1
    return numbers.tolist()
