package dev.crucible.environment.build;

import dev.crucible.environment.PackageSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs an environment's Python once, as a program of its own, to finish the environment and to see
 * NumPy work.
 */
public final class SelfCheck {
  private SelfCheck() {}

  /**
   * What was seen.
   *
   * @param simd the instruction sets NumPy was compiled for
   * @param importSeconds the very first import, which also writes bytecode
   * @param matmul700Seconds a product of two 700 by 700 matrices
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
