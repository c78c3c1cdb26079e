package dev.crucible.jmh.peer;

import dev.crucible.harness.assemble.AssembledStep;
import java.util.List;

/** How a sample becomes a script that is run by a Python of its own. */
enum Script {
  /** As the official script does: its imports, and targets from the HDF5 file by h5py. */
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
  /** As little as will do: the sample's own imports, and targets from a pickle. */
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
  };

  /** Options of Python. */
  abstract List<String> options();

  /** Code that binds the list of targets. */
  abstract String targets(AssembledStep step);

  /** The sample's code, and its tests one after another, with {@code target} bound anew. */
  String text(String prelude, AssembledStep step) {
    var text = new StringBuilder(prelude).append(step.code());
    text.append('\n').append(targets(step)).append("_testing = True\n");
    for (int i = 0; i < step.tests().size(); i++) {
      text.append("target = targets[%d]\n".formatted(i)).append(step.tests().get(i)).append('\n');
    }
    return text.toString();
  }
}
