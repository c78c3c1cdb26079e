# %% Briggs and Haldane
reactions = [(0, 1, 2.0, "S", ""), (1, 0, 5.0, "", "S"), (1, 0, 10.0, "", "P")]
target = (10.0, 7.5)
assert np.allclose(hanes_constants(2, reactions, {}, "S", np.array([1, 4, 20])), target)

# %% Mixed inhibition: the inhibitor binds to enzyme and complex; its dictionary stays as it is
mixed = reactions + [(0, 2, 1.0, "I", ""), (2, 0, 4.0, "", "I")]
mixed += [(1, 3, 3.0, "I", ""), (3, 1, 6.0, "", "I")]
fixed = {"I": 2.0, "S": 1000.0}
found = hanes_constants(4, mixed, fixed, "S", np.array([0.5, 3.0, 9.0, 40.0]))
target = (10 / (1 + 2 / 2), 7.5 * (1 + 2 / 4) / (1 + 2 / 2))
assert np.allclose(found, target) and fixed == {"I": 2.0, "S": 1000.0}

# %% Haldane: the constants of both directions give the equilibrium constant
chain = [(0, 1, 2.0, "S", ""), (1, 0, 5.0, "", "S"), (1, 2, 9.0, "", ""), (2, 1, 4.0, "", "")]
chain += [(2, 0, 3.0, "", "P"), (0, 2, 0.8, "P", "")]
forth = hanes_constants(3, chain, {"P": 0.0}, "S", np.array([1.0, 10.0]))
back = hanes_constants(3, chain, {"S": 0.0}, "P", np.array([1.0, 10.0]))
target = 2 * 9 * 3 / (5 * 4 * 0.8)
assert np.isclose(forth[0] * back[1] / (forth[1] * back[0]), target)

# %% Ping-pong: the other substrate limits both constants
pingpong = [(0, 1, 2.0, "A", ""), (1, 0, 1.0, "", "A"), (1, 2, 6.0, "", "P"), (2, 3, 0.5, "B", "")]
pingpong += [(3, 2, 7.0, "", "B"), (3, 0, 12.0, "", "Q")]
found = hanes_constants(4, pingpong, {"B": 5.0}, "A", np.array([0.2, 2.0, 20.0]))
kcat, ka, kb = 4.0, 7 / 2 * 12 / 18, 19 / 0.5 * 6 / 18
target = (kcat * 5 / (kb + 5), ka * 5 / (kb + 5))
assert np.allclose(found, target)

# %% Substrate inhibition is not hyperbolic: the least-squares line decides
inhibited = reactions + [(1, 2, 0.1, "S", ""), (2, 1, 8.0, "", "S")]
values = np.array([1.0, 2.0, 5.0, 10.0, 40.0])
line = np.polyfit(values, (7.5 + values + values**2 / 80) / 10, 1)
target = (1 / line[0], line[1] / line[0])
assert np.allclose(hanes_constants(3, inhibited, {}, "S", values), target)
