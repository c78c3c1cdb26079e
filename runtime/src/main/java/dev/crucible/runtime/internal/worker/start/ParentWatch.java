package dev.crucible.runtime.internal.worker.start;

import java.util.Optional;

/** Ends this process when the one that started it ends, as nobody waits for its work then. */
final class ParentWatch {
  private ParentWatch() {}

  /**
   * Begins to watch. If the parent has ended already, this process ends at once.
   *
   * @param parent the process that started this one; the system names another one once it has ended
   */
  static void begin(long parent) {
    Optional<ProcessHandle> now = ProcessHandle.current().parent();
    if (now.isEmpty() || now.get().pid() != parent) {
      halt();
    } else {
      var _ = now.get().onExit().thenRun(ParentWatch::halt);
    }
  }

  private static void halt() {
    Runtime.getRuntime().halt(1);
  }
}
