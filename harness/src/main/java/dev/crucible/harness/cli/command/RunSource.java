package dev.crucible.harness.cli.command;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where commands find the results of a run. */
interface RunSource {

  /**
   * Reads the run in {@code folder}; its executions can be looked up until {@code use} returns.
   *
   * @throws DataException when there is no run, or it cannot be read
   */
  void read(Path folder, Consumer<RunData> use);

  /** Reads the run store. */
  static RunSource ofStore() {
    return (folder, use) -> {
      try (RunReader reader = RunStore.read(folder)) {
        use.accept(reader.data());
      }
    };
  }
}
