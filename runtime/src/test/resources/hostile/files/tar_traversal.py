# Unpacks an archive whose member climbs out of the scratch folder.
# outcome: FORBIDDEN | CRASHED
# placement: both
import io
import tarfile


def solve(x):
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as file:
        member = tarfile.TarInfo("../crucible-canary.txt")
        member.size = 7
        file.addfile(member, io.BytesIO(b"escaped"))
    archive.seek(0)
    try:
        with tarfile.open(fileobj=archive) as file:
            file.extractall(".")
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
