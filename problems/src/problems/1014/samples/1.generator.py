def shuffled(count, start):
    def draws():
        x = start % (1 << 64)
        while True:
            x = (0x5851F42D4C957F2D * x + 0x14057B7EF767814F) % (1 << 64)
            yield x >> 33

    values = [k for k in range(count)]
    for top, draw in zip(reversed(range(1, count)), draws()):
        other = draw % (top + 1)
        keep = values[top]
        values[top] = values[other]
        values[other] = keep
    return values
