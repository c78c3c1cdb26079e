"""Prints the files that a script has left.

After the line-free `mark`, each file takes a line: its path and its content, both in base64, with a null between them.
Paths of `names` begin in `home`, where the script has started. Those that lead to no file are left out, and so are files
that do not fit into the `room` that is left, in bytes.
"""

import base64
import os

print(mark, end="")  # noqa: F821
for name in names:  # noqa: F821
    path = os.path.join(home, name)  # noqa: F821
    if os.path.isfile(path) and os.path.getsize(path) <= room:  # noqa: F821
        with open(path, "rb") as file:
            content = base64.b64encode(file.read()).decode()
        line = base64.b64encode(name.encode()).decode() + "\0" + content + "\n"
        if len(line) <= room:  # noqa: F821
            room -= len(line)
            print(line, end="")
print(end="", flush=True)
