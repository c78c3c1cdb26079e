package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import java.nio.file.Path;

/** A program that opens a sandbox, keeps its worker busy, and prints the worker's process id. */
final class SupervisorProgram {

  private SupervisorProgram() {}

  public static void main(String[] arguments) throws Exception {
    var config = SandboxConfig.newBuilder(Path.of(arguments[0])).spareWorkers(0).build();
    try (var sandbox = new SupervisedSandbox(config)) {
      Thread.ofVirtual().start(() -> tellWhenBusy(sandbox));
      sandbox.run(ExecutionRequest.of("endless", Section.sample("s.py", "while True: pass")));
    }
  }

  private static void tellWhenBusy(SupervisedSandbox sandbox) {
    System.out.println(SupervisedSandboxTest.busyWorker(sandbox));
  }
}
