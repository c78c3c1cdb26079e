"""Parses and prints."""

import json
import re


def squares(n):
    """The squares of 0 to n - 1."""
    text = json.dumps({"values": [i * i for i in range(n)], "name": "squares"})
    found = re.findall(r"\d+", text)
    lines = [f"{i:3d} {float(v):8.3f}" for i, v in enumerate(found)]
    print("\n".join(lines))
    return np.array([float(v) for v in json.loads(text)["values"]])
