"""Writes the targets of each sub-step of an HDF5 file as a pickle. Usage: `python pickle_targets.py FILE DIRECTORY`."""

import pickle
import sys
from pathlib import Path

import h5py
from hdf5 import targets_of


def main(file_name, directory):
    with h5py.File(file_name, "r") as file:
        tests = {step: len(group) for step, group in file.items()}
    for step, count in tests.items():
        content = pickle.dumps(targets_of(file_name, step, count), pickle.HIGHEST_PROTOCOL)
        (Path(directory) / f"{step}.pickle").write_bytes(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
