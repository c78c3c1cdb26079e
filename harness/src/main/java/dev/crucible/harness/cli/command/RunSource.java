package dev.crucible.harness.cli.command;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A source of runs for commands. */
interface RunSource {

  /**
   * Reads the run in {@code directory} and passes it to {@code use}. Executions can be looked up
   * until {@code use} returns.
   *
   * @throws DataException if there is no run, or it cannot be read
   */
  void read(Path directory, Consumer<RunData> use);

  /** Returns a source that reads run stores. */
  static RunSource ofStore() {
    return (directory, use) -> {
      try (RunReader reader = RunStore.read(directory)) {
        use.accept(reader.data());
      }
    };
  }
}
