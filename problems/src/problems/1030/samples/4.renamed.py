def support_interval(places, score, fall=1.5):
    best = 0
    for i in range(len(score)):
        if score[i] > score[best]:
            best = i
    low = score[best] - fall
    ends = []
    for order in (range(best, -1, -1), range(best, len(score))):
        at = float(places[best])
        previous = best
        for i in order:
            if score[i] < low:
                share = (score[previous] - low) / (score[previous] - score[i])
                at = places[previous] + share * (places[i] - places[previous])
                break
            at = float(places[i])
            previous = i
        ends.append(at)
    return float(places[best]), ends[0], ends[1]
