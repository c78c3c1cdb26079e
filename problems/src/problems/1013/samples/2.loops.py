def row_reduce(bits):
    work = [list(map(int, row)) for row in bits]
    columns = np.shape(bits)[1]
    rank, pivots = 0, []
    for c in range(columns):
        for r in range(rank, len(work)):
            if work[r][c]:
                work[rank], work[r] = work[r], work[rank]
                for other in range(len(work)):
                    if other != rank and work[other][c]:
                        work[other] = [a ^ b for a, b in zip(work[other], work[rank])]
                pivots.append(c)
                rank += 1
                break
    rows = np.zeros((rank, columns), dtype=int)
    for r in range(rank):
        rows[r] = work[r]
    return rows, np.array(pivots, dtype=int)
