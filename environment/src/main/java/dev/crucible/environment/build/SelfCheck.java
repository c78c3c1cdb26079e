package dev.crucible.environment.build;

import dev.crucible.environment.PackageSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last step of making an environment. It runs the environment's Python once as a separate
 * program, which finishes the environment and verifies that NumPy works.
 */
public final class SelfCheck {
  private SelfCheck() {}

  /**
   * The observations of a self-check. Immutable.
   *
   * @param pythonVersion the Python version that GraalPy implements
   * @param numpyVersion the version of the installed NumPy
   * @param blasName the linear algebra library that NumPy reports
   * @param blasVersion the version of that library
   * @param simd the instruction sets that NumPy was compiled for
   * @param importSeconds the time of the first import, which also writes bytecode, in seconds
   * @param matmul700Seconds the time of a product of two 700 by 700 matrices, in seconds
   */
  public record Facts(
      String pythonVersion,
      String numpyVersion,
      String blasName,
      String blasVersion,
      List<String> simd,
      double importSeconds,
      double matmul700Seconds) {}

  static Facts run(Venv venv, int isolatedCopies, List<PackageSpec> packages, Path log)
      throws IOException, InterruptedException {
    Path script = venv.root().resolve("self_check.py");
    Path answer = venv.root().resolve("self-check.json");
    Template.write("self_check.py", Map.of(), script);
    List<String> command = new ArrayList<>(List.of(venv.executable().toString()));
    command.addAll(List.of(script.toString(), answer.toString(), String.valueOf(isolatedCopies)));
    packages.forEach(one -> command.add(one.toString()));
    Tool.of(command, venv.root()).run(log, "The new environment does not work");
    return JsonMapper.shared().readValue(answer, Facts.class);
  }
}
