# %% Two bars pushed down by 0.1 m: the load of the closed form
nodes = np.array([[-1.0, 0.0], [0.0, 0.5], [1.0, 0.0]])
bars, ea = np.array([[0, 1], [1, 2]]), np.array([100.0, 100.0])
free = np.array([[False, False], [True, True], [False, False]])
p = 100 / 1.25**1.5 * 0.4 * (2 * 0.5 * 0.1 - 0.01)
load = np.array([[0.0, 0.0], [0.0, -p], [0.0, 0.0]])
start = np.zeros((3, 2))
target = np.array([[0.0, 0.0], [0.0, -0.1], [0.0, 0.0]])
assert np.allclose(equilibrium(nodes, bars, ea, free, load, start), target)
assert np.array_equal(start, np.zeros((3, 2)))

# %% Snapped through: without a load it hangs, or stands where it stood
hanging = np.array([[0.0, 0.0], [0.02, -0.9], [0.0, 0.0]])
target = np.array([[0.0, 0.0], [0.0, -1.0], [0.0, 0.0]])
assert np.allclose(equilibrium(nodes, bars, ea, free, np.zeros((3, 2)), hanging), target)
assert np.allclose(equilibrium(nodes, bars, ea, free, np.zeros((3, 2)), np.zeros((3, 2))), 0)

# %% A support that has been moved: two equal bars in a row share the stretch
line, row = np.array([[0.0], [1.0], [2.0]]), np.array([[0, 1], [1, 2]])
middle = np.array([[False], [True], [False]])
ea2, start = np.array([5.0, 5.0]), np.array([[0], [0], [1]])
u = equilibrium(line, row, ea2, middle, np.zeros((3, 1)), start)
target = np.array([[0.0], [0.5], [1.0]])
assert np.allclose(u, target)

# %% A tripod in space with bars of unequal stiffness, loaded to the side
tripod = np.array([[1.0, 0, 0], [-1, 1, 0], [-1, -1, 0], [0, 0, 1]])
legs, ea3 = np.array([[0, 3], [1, 3], [2, 3]]), np.array([50.0, 80.0, 20.0])
loose = np.array([[False] * 3] * 3 + [[True] * 3])
push = np.array([[0.0] * 3] * 3 + [[0.5, 0.3, -1.0]])
target = equilibrium(tripod, legs, ea3, loose, push, np.zeros((4, 3)))
u = equilibrium(tripod, legs, ea3, loose, push, np.zeros((4, 3)))
assert np.allclose(u, target) and np.all(u[:3] == 0)
assert np.allclose(truss_response(tripod, legs, ea3, u)[0][9:], [0.5, 0.3, -1.0])

# %% Nothing free: nothing moves
held = np.array([[0.0], [0.3], [0.0]])
u = equilibrium(line, row, ea2, np.zeros((3, 1), dtype=bool), np.ones((3, 1)), held)
target = held
assert np.allclose(u, target)

# %% A load that a bar cannot bear: it has no stiffness across
answers = []
bar, one = np.array([[0.0, 0.0], [1.0, 0.0]]), np.array([[False, False], [True, True]])
for direction in ([1.0, 0.0], [0.0, 1.0]):
    try:
        force = np.array([[0.0, 0.0], direction])
        equilibrium(bar, np.array([[0, 1]]), ea[:1], one, force, np.zeros((2, 2)))
        answers.append("found")
    except RuntimeError:
        answers.append("none")
target = "none none"
assert " ".join(answers) == target
