def thermal_rate(frequencies, rate, grain, temperature, collisions):
    counts = count_states(frequencies, grain, len(rate))
    weights = [n * np.exp(-j * grain / (0.6950348 * temperature)) for j, n in enumerate(counts)]
    partition = sum(weights)
    thermal = []
    for omega in collisions:
        total = 0.0
        for weight, k in zip(weights, rate):
            if omega > 0 and k > 0:
                # Times in a row add up: to be energised and to react.
                total += weight / partition / (1 / k + 1 / omega)
        thermal.append(total)
    return np.array(thermal)
