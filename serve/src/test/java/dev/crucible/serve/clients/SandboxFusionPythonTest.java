package dev.crucible.serve.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Clients that speak SandboxFusion's API, as their authors publish them. */
@Tag("slow")
class SandboxFusionPythonTest {
  @TempDir private Path directory;

  @TestFactory
  List<DynamicTest> itsOwnClientFindsWhatItExpects() throws Exception {
    return ClientPython.with("sandbox-fusion", 9, "sandbox-fusion==0.3.7")
        .checks(
            directory, "sandbox_fusion_checks.py", Map.of("SERVICE", ServeProcess.shared().url()));
  }

  @TestFactory
  List<DynamicTest> verlGivesTheScoresThatItDocuments() throws Exception {
    ClientPython python = ClientPython.with("verl", 10, "requests==2.32.5");
    // The wheel alone: what it depends on is gigabytes, which this part of it does not need.
    Path packages = python.install(directory, "verl==0.9.1");
    Path part = packages.resolve("verl/utils/reward_score/sandbox_fusion");
    Path copy = Files.createDirectories(directory.resolve("verl_sandbox_fusion"));
    for (String file : List.of("__init__.py", "utils.py")) {
      Files.copy(part.resolve(file), copy.resolve(file));
    }
    return python.checks(
        directory, "verl_checks.py", Map.of("SERVICE", ServeProcess.shared().url()));
  }
}
