# %% Michaelis and Menten: 10 * 3 / (7.5 + 3)
reactions = [(0, 1, 2.0, "S", ""), (1, 0, 5.0, "", "S"), (1, 0, 10.0, "", "P")]
rates = net_production(2, reactions, {"S": 3.0})
target = {"S": -30 / 10.5, "P": 30 / 10.5}
assert rates.keys() == target.keys()
assert all(np.isclose(rates[name], target[name]) for name in target)

# %% A reversible reaction with an inhibitor: the law of Haldane
reactions = [(0, 1, 2.0, "S", ""), (1, 0, 5.0, "", "S"), (1, 0, 10.0, "", "P")]
reactions += [(0, 1, 0.5, "P", ""), (0, 2, 3.0, "I", ""), (2, 0, 6.0, "", "I")]
rates = net_production(3, reactions, {"S": 3.0, "P": 4.0, "I": 1.0})
v = (10 * 3 / 7.5 - 5 * 4 / 30) / (1 + 3 / 7.5 + 4 / 30 + 1 / 2)
target = {"S": -v, "P": v, "I": 0.0}
assert rates.keys() == target.keys()
assert all(np.isclose(rates[name], target[name]) for name in target)

# %% Equilibrium: nothing is produced
rates = net_production(3, reactions, {"S": 3.0, "P": 24.0, "I": 1.0})
target = {"S": 0.0, "P": 0.0, "I": 0.0}
assert rates.keys() == target.keys()
assert all(np.isclose(rates[name], target[name]) for name in target)

# %% Ping-pong with two substrates, and ligands exchanged in one reaction
reactions = [(0, 1, 2.0, "A", ""), (1, 0, 1.0, "", "A"), (1, 2, 6.0, "", "P")]
reactions += [(2, 0, 0.5, "B", "Q"), (0, 2, 0.1, "Q", "B")]
c = {"A": 1.5, "B": 8.0, "Q": 2.0}
rates = net_production(3, reactions, c)
target = net_production(3, reactions, c)
assert rates.keys() == target.keys()
assert all(np.isclose(rates[name], target[name]) for name in target)

# %% One state: a collision that changes a ligand, and a ligand that is not there
rates = net_production(1, [(0, 0, 0.2, "S", "P"), (0, 0, 5.0, "T", "P")], {"S": 3.0})
target = {"S": -0.6, "P": 0.6, "T": 0.0}
assert rates.keys() == target.keys()
assert all(np.isclose(rates[name], target[name]) for name in target)
