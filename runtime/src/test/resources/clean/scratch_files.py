# Writes, lists, renames and deletes files of its own in the scratch folder.
# outcome: PASSED
# placement: both
import os
import pathlib
import shutil


def solve(x):
    os.makedirs("out/deep", exist_ok=True)
    path = pathlib.Path("out/deep/x.csv")
    path.write_text(",".join(map(repr, x.tolist())))
    os.rename("out/deep/x.csv", "out/y.csv")
    shutil.copy("out/y.csv", os.path.abspath("z.csv"))
    assert sorted(os.listdir(os.getcwd())) == ["out", "z.csv"]
    values = [float(v) for v in open("z.csv").read().split(",")]
    shutil.rmtree("out")
    os.remove("z.csv")
    return 2 * np.array(values)


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
