package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.worker.kernel.Kernel;
import dev.crucible.runtime.internal.worker.kernel.SystemCallFilter;
import java.nio.file.Path;

/**
 * A program that creates as many contexts under the filter as the environment has copies of
 * libraries for.
 */
public final class LateContextsProgram {

  private LateContextsProgram() {}

  public static void main(String[] arguments) throws Exception {
    SandboxConfig config = SandboxConfig.newBuilder(Path.of(arguments[0])).build();
    LibraryCopies copies = LibraryCopies.of(config);
    try (Sandbox sandbox = Sandbox.inProcess(config)) {
      SystemCallFilter.install(Kernel.ofThisMachine().orElseThrow(), copies.programs());
      while (!copies.usedUp(sandbox.status().retiredContexts())) {
        spoilContext(sandbox);
        ExecutionResult result =
            sandbox.run(
                ExecutionRequest.of(
                    "r", Section.sample("s.py", "import numpy as np\nnp.linalg.inv(np.eye(3))")));
        System.out.println(result.outcome() + " " + sandbox.status().retiredContexts());
      }
    }
    System.exit(0);
  }

  /** Uses up a context: one whose request is interrupted is not used again. */
  private static void spoilContext(Sandbox sandbox) throws InterruptedException {
    long before = sandbox.status().retiredContexts();
    while (sandbox.status().retiredContexts() == before) {
      Thread caller = Thread.ofPlatform().start(() -> runEndlessly(sandbox));
      caller.join(200);
      caller.interrupt();
      caller.join();
    }
  }

  private static void runEndlessly(Sandbox sandbox) {
    try {
      sandbox.run(ExecutionRequest.of("r", Section.sample("s.py", "while True: pass")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
