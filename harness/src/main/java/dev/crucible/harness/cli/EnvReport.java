package dev.crucible.harness.cli;

import dev.crucible.runtime.environment.EnvironmentStatus;
import dev.crucible.runtime.environment.PythonEnvironment;
import dev.crucible.runtime.environment.StageTime;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints what there is of an environment. */
final class EnvReport {
  private static final long MEBIBYTE = 1024 * 1024;

  private EnvReport() {}

  static void print(EnvironmentStatus status, PrintWriter out) {
    line(out, "state", status.state().name().toLowerCase(Locale.ROOT));
    status
        .environment()
        .ifPresentOrElse(
            environment -> print(environment, out),
            () -> {
              line(out, "folder", status.root());
              status.wheel().ifPresent(wheel -> line(out, "kept wheel", wheel.fileName()));
            });
    line(out, "size", status.environmentBytes() / MEBIBYTE + " MiB");
    line(out, "whole cache", status.cacheBytes() / MEBIBYTE + " MiB");
  }

  static void print(PythonEnvironment environment, PrintWriter out) {
    line(out, "folder", environment.root());
    line(out, "python", environment.executable());
    line(out, "GraalPy", environment.graalPyVersion());
    line(out, "NumPy", environment.numpyVersion());
    line(out, "BLAS", environment.blas().name() + " " + environment.blas().version());
    line(
        out,
        "wheel",
        "%s (%s)"
            .formatted(
                environment.wheel().fileName(),
                environment.wheel().origin().name().toLowerCase(Locale.ROOT)));
    if (!environment.buildOptions().isEmpty()) {
      line(out, "built with", String.join(" ", environment.buildOptions()));
    }
    line(out, "ready for", environment.isolatedCopies() + " contexts a process");
  }

  /** Stages overlap, so their times add up to more than the total. */
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
