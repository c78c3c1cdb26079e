"""Writes the files that a script finds when it starts; `files` has their contents by relative path."""

import os

home = os.getcwd()
for path, content in files.items():  # noqa: F821
    directory = os.path.dirname(path)
    if directory:
        os.makedirs(directory, exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)
