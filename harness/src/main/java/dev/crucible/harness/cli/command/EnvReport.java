package dev.crucible.harness.cli.command;

import dev.crucible.environment.EnvironmentStatus;
import dev.crucible.environment.KeptEnvironment;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.StageTime;
import dev.crucible.environment.Wheel;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A printer of Python environments. */
final class EnvReport {
  private static final long MEBIBYTE = 1024 * 1024;

  private EnvReport() {}

  /** Prints one line for each environment. */
  static void print(List<KeptEnvironment> environments, PrintWriter out) {
    if (environments.isEmpty()) {
      out.println("There is no environment yet: 'crucible env' makes one.");
    }
    for (KeptEnvironment kept : environments) {
      String what =
          kept.environment()
              .map(environment ->
                  "GraalPy %s, NumPy %s%s"
                      .formatted(
                          environment.graalPyVersion(),
                          environment.numpyVersion(),
                          packages(environment)))
              .orElse("broken: its making was cut off");
      out.printf("%-46s %6d MiB  %s%n", kept.key(), kept.bytes() / MEBIBYTE, what);
    }
  }

  private static String packages(PythonEnvironment environment) {
    return environment.packageWheels().stream()
        .map(wheel -> ", %s %s".formatted(wheel.packageName(), wheel.version()))
        .collect(Collectors.joining());
  }

  static void print(EnvironmentStatus status, PrintWriter out) {
    line(out, "state", status.state().name().toLowerCase(Locale.ROOT));
    status
        .environment()
        .ifPresentOrElse(
            environment -> print(environment, out),
            () -> {
              line(out, "directory", status.root());
              status.wheel().ifPresent(wheel -> line(out, "kept wheel", wheel.fileName()));
            });
    line(out, "size", status.environmentBytes() / MEBIBYTE + " MiB");
    line(out, "whole cache", status.cacheBytes() / MEBIBYTE + " MiB");
  }

  static void print(PythonEnvironment environment, PrintWriter out) {
    line(out, "directory", environment.root());
    line(out, "python", environment.executable());
    line(out, "GraalPy", environment.graalPyVersion());
    line(out, "NumPy", environment.numpyVersion());
    line(out, "BLAS", environment.blas().name() + " " + environment.blas().version());
    wheel(environment.wheel(), out);
    environment.packageWheels().forEach(wheel -> wheel(wheel, out));
    if (!environment.buildOptions().isEmpty()) {
      line(out, "built with", String.join(" ", environment.buildOptions()));
    }
    line(out, "ready for", environment.isolatedCopies() + " contexts a process");
  }

  private static void wheel(Wheel wheel, PrintWriter out) {
    String origin = wheel.origin().name().toLowerCase(Locale.ROOT);
    line(out, "wheel", "%s (%s)".formatted(wheel.fileName(), origin));
  }

  /**
   * Prints the time of each stage, and {@code total}, which is less than their sum because stages
   * overlap.
   */
  static void printStages(List<StageTime> stages, Duration total, PrintWriter out) {
    out.println("Time of each stage, in seconds (some run side by side):");
    for (StageTime stage : stages) {
      out.printf(Locale.ROOT, "  %-26s %7.1f%n", stage.stage().title(), stage.seconds());
    }
    out.printf(Locale.ROOT, "  %-26s %7.1f%n%n", "all", total.toMillis() / 1000.0);
  }

  private static void line(PrintWriter out, String name, Object value) {
    out.printf("%-12s %s%n", name, value);
  }
}
