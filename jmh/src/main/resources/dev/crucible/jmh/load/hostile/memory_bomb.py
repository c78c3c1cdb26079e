"""Keeps 100 MB more a turn, and fails at 8 GB, where nothing limits it."""

kept = []
for _ in range(80):
    kept.append(bytearray(100_000_000))
    kept[-1][::4096] = b"x" * len(kept[-1][::4096])
raise SystemExit(1)
