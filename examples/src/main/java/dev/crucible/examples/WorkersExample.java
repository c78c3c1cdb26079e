package dev.crucible.examples;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests that run at the same time in worker processes. One never returns from native code, and
 * one takes its worker down; the others get their results all the same.
 */
public final class WorkersExample {
  private static final ExecutionLimits TWO_SECONDS =
      ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(2));

  private static final List<ExecutionRequest> REQUESTS =
      List.of(
          request("sum", "import numpy as np\nprint(np.arange(1000).sum())"),
          request("power", "x = 7 ** (7 ** 9)").withLimits(TWO_SECONDS),
          request(
              "bad stride",
              """
              import numpy as np
              far = np.lib.stride_tricks.as_strided(np.zeros(4), shape=(1 << 40,), strides=(8,))
              far[1 << 38] = 1.0
              """),
          request(
              "eigenvalues",
              """
              import numpy as np
              print(np.linalg.eigvalsh(np.array([[2.0, 1.0], [1.0, 2.0]])))
              """));

  private WorkersExample() {}

  /** Submits all requests, prints their results in order, then how the sandbox is. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    SandboxConfig config =
        SandboxConfig.newBuilder(python.executable())
            .workers(2)
            .spareWorkers(1)
            .cancelGrace(Duration.ofSeconds(2))
            .build();
    // The executor is closed first: no request may be left when the sandbox closes.
    try (Sandbox sandbox = Sandbox.supervised(config);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ExecutionResult>> results = new ArrayList<>();
      for (ExecutionRequest request : REQUESTS) {
        results.add(threads.submit(() -> sandbox.run(request)));
      }
      for (int i = 0; i < results.size(); i++) {
        ExecutionResult result = results.get(i).get();
        System.out.printf(
            "%-12s %-11s %s%n",
            REQUESTS.get(i).id(),
            result.outcome(),
            result.detail().isEmpty() ? result.stdout().text().strip() : result.detail());
      }
      SandboxStatus status = sandbox.status();
      System.out.printf(
          "workers lost %d, replaced %d; contexts given up %d%n",
          status.lostWorkers(), status.retiredWorkers(), status.stuckContexts());
    }
  }

  private static ExecutionRequest request(String id, String sample) {
    return ExecutionRequest.of(id, Section.sample("sample.py", sample));
  }
}
