package dev.crucible.jmh.peer;

import dev.crucible.harness.assemble.AssembledStep;
import java.util.List;

/** The forms of a script that runs one sample in a separate Python. */
enum Script {
  /**
   * The form of the official script: its imports, and targets from the HDF5 file, read with h5py.
   */
  OFFICIAL {
    @Override
    List<String> options() {
      return List.of();
    }

    @Override
    String targets(AssembledStep step) {
      return """
      from official import targets_of

      targets = targets_of("targets.h5", "%s", %d)
      """
          .formatted(step.id(), step.tests().size());
    }
  },
  /** The minimal form: the sample's own imports, and targets from a pickle. */
  LEAN {
    @Override
    List<String> options() {
      return List.of("-I");
    }

    @Override
    String targets(AssembledStep step) {
      return """
      import pickle

      with open("%s.pickle", "rb") as pickled:
          targets = pickle.load(pickled)
      """
          .formatted(step.id());
    }
  },
  /** The minimal form for tests without targets: the sample's own imports. */
  PLAIN {
    @Override
    List<String> options() {
      return List.of("-I");
    }

    @Override
    String targets(AssembledStep step) {
      return "targets = [None] * %d\n".formatted(step.tests().size());
    }
  };

  /** Returns the options of the Python command. */
  abstract List<String> options();

  /** Returns code that binds the list of targets. */
  abstract String targets(AssembledStep step);

  /**
   * Returns the script: the sample's code, and its tests one after the other, with {@code target}
   * bound before each.
   */
  String text(String prelude, AssembledStep step) {
    var text = new StringBuilder(prelude).append(step.code());
    text.append('\n').append(targets(step)).append("_testing = True\n");
    for (int i = 0; i < step.tests().size(); i++) {
      text.append("target = targets[%d]\n".formatted(i)).append(step.tests().get(i)).append('\n');
    }
    return text.toString();
  }
}
