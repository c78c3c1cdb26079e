package dev.crucible.runtime.internal.worker.start;

/** Ends this process when the one that started it ends, as nobody waits for its work then. */
final class ParentWatch {
  private ParentWatch() {}

  /** Begins to watch. If the parent has ended already, this process ends at once. */
  static void begin() {
    ProcessHandle.current().parent().ifPresent(ParentWatch::haltAfter);
  }

  private static void haltAfter(ProcessHandle parent) {
    var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }
}
