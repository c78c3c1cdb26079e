package dev.crucible.harness.cli.command;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.runtime.EngineInfo;

/** The engine that executes the samples, as one line for the start of a run and for reports. */
final class EngineLine {

  private EngineLine() {}

  static String of(EngineInfo engine, PythonEnvironment environment, String placement) {
    return "GraalPy %s, %s (%s); NumPy %s with %s; %s"
        .formatted(
            engine.version(),
            engine.mode(),
            engine.reason(),
            environment.numpyVersion(),
            environment.blas().name(),
            placement);
  }
}
