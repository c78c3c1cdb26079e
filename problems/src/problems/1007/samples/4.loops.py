def exercise_boundary(S, surface, strike):
    found = [float(strike)]
    top = len(S) - 1
    for values in surface[1:]:
        e = [values[i] - strike + S[i] for i in range(top + 1)]
        j = top
        while j >= 0 and not (S[j] < strike and e[j] <= 1e-6 * strike):
            j -= 1
        if j < 0:
            found.append(0.0)
            continue
        guess = S[j]
        if j <= top - 2:
            near, far = max(e[j + 1], 0.0) ** 0.5, max(e[j + 2], 0.0) ** 0.5
            if far > near:
                guess = (S[j + 1] * far - S[j + 2] * near) / (far - near)
                guess = min(max(guess, S[j]), S[j + 1])
        found.append(guess)
    return np.array(found, dtype=float)
