def net_production(count, mechanism, levels):
    probability = steady_state(rate_matrix(count, mechanism, levels))
    result = {}
    for source, _target, constant, taken, given in mechanism:
        speed = constant * probability[source]
        if taken != "":
            speed *= levels.get(taken, 0.0)
        for name, sign in ((given, 1), (taken, -1)):
            if name == "":
                continue
            if name not in result:
                result[name] = 0.0
            result[name] += sign * speed
    return result
