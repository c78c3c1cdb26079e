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
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.List;

/** Samples that break a limit or the policy, and the sentence that each result has. */
public final class LimitsExample {
  private static final ExecutionLimits LIMITS =
      ExecutionLimits.newBuilder()
          .wallTime(Duration.ofSeconds(2))
          .heapBytes(256L << 20)
          .nativeBytes(512L << 20)
          .build();

  /** Without a time in which the memory could not be filled on a busy machine. */
  private static final ExecutionLimits MEMORY_LIMITS = LIMITS.withWallTime(Duration.ofMinutes(2));

  private static final List<ExecutionRequest> REQUESTS =
      List.of(
          request(
              "endless loop",
              """
              while True:
                  pass
              """,
              LIMITS),
          request(
              "growing list",
              """
              rows = []
              while True:
                  rows.append(list(range(100_000)))
              """,
              MEMORY_LIMITS),
          request(
              "large array",
              """
              import numpy as np
              matrix = np.ones((20_000, 20_000))
              """,
              MEMORY_LIMITS),
          request(
              "socket",
              """
              import socket
              socket.create_connection(("192.0.2.1", 80))
              """,
              LIMITS),
          request("honest sample", "print(sum(range(10)))", LIMITS));

  private LimitsExample() {}

  /** Runs the samples one after another in the same context, and prints what came of each. */
  public static void main(String[] args) throws InterruptedException {
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    try (Sandbox sandbox =
        Sandbox.inProcess(SandboxConfig.newBuilder(python.executable()).build())) {
      for (ExecutionRequest request : REQUESTS) {
        ExecutionResult result = sandbox.run(request);
        String line = "%-14s %-13s %s".formatted(request.id(), result.outcome(), result.detail());
        System.out.println(line.stripTrailing());
      }
    }
  }

  private static ExecutionRequest request(String id, String sample, ExecutionLimits limits) {
    return ExecutionRequest.of(id, Section.sample("sample.py", sample)).withLimits(limits);
  }
}
