package dev.crucible.serve.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonPlan;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.PythonRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CPython that runs clients of the service, and scripts of checks in it. */
final class ClientPython {
  /** The clients of this module; tests run in its directory. */
  static final Path CLIENTS = Path.of("clients").toAbsolutePath();

  private final Path executable;

  private ClientPython(Path executable) {
    this.executable = executable;
  }

  /**
   * Returns a CPython with packages; skips the test if this machine has none, or the packages
   * cannot be had.
   *
   * @param oldest the minor number of the oldest Python that the packages run on
   */
  static ClientPython with(String name, int oldest, String... packages)
      throws InterruptedException {
    var plan =
        new CPythonPlan(
            "test-client-" + name,
            String.join("\n", packages) + "\n",
            "import json; print(json.dumps({}))",
            new PythonRange(oldest, 13));
    try {
      return new ClientPython(CPython.ensure(plan, _ -> {}).executable());
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }

  /**
   * Installs a package without what it depends on; skips the test if it cannot be had.
   *
   * @return the directory that holds it
   */
  Path install(Path directory, String requirement) throws IOException, InterruptedException {
    Path packages = directory.resolve("packages");
    int status =
        new ProcessBuilder(
                executable.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--only-binary=:all:",
                "--target",
                packages.toString(),
                requirement)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("pip.txt").toFile())
            .start()
            .waitFor();
    assumeTrue(status == 0, () -> text(directory.resolve("pip.txt")));
    return packages;
  }

  /**
   * Runs a script of the resources, whose functions {@code check_*} are the tests.
   *
   * @param directory where the script is run
   * @param variables of the environment
   */
  List<DynamicTest> checks(Path directory, String script, Map<String, String> variables)
      throws IOException, InterruptedException {
    Files.writeString(
        directory.resolve("checks.py"), Resources.text(ClientPython.class, "checks.py"));
    Path file =
        Files.writeString(directory.resolve(script), Resources.text(ClientPython.class, script));
    Path results = directory.resolve("results.jsonl");
    Path log = directory.resolve("log.txt");
    var builder = new ProcessBuilder(executable.toString(), file.toString(), results.toString());
    builder.environment().putAll(variables);
    builder.environment().put("PYTHONPATH", CLIENTS.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    int status =
        builder
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(status).as(() -> text(log)).isZero();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(results)) {
      JsonNode result = JsonMapper.shared().readTree(line);
      String error = result.get("error").asString();
      tests.add(
          dynamicTest(result.get("check").asString(), () -> assertThat(error).as(error).isEmpty()));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static String text(Path file) {
    try {
      return Files.readAllLines(file).stream().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
