package dev.crucible.serve.clients;

import dev.crucible.environment.support.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Python client, every method of it, and verl's reward that is made of it. */
@Tag("python")
class CrucibleClientPythonTest {
  private static final String TOKEN = "a-token-of-the-tests";

  @TempDir private Path directory;

  @TestFactory
  List<DynamicTest> everyMethodDoesWhatItSays() throws Exception {
    ClientPython python = ClientPython.with("numpy", 9, "numpy");
    Path problems =
        Files.writeString(
            directory.resolve("problems.jsonl"),
            Resources.text(CrucibleClientPythonTest.class, "problems.jsonl"));
    Path tokens = Files.writeString(directory.resolve("tokens.txt"), "tests " + TOKEN + "\n");
    try (var guarded =
        ServeProcess.start(
            "--queue", "0", "--token-file", tokens.toString(), "--problems", problems.toString())) {
      return python.checks(
          directory,
          "client_checks.py",
          Map.of(
              "SERVICE", ServeProcess.shared().url(),
              "GUARDED_SERVICE", guarded.url(),
              "GUARDED_TOKEN", TOKEN));
    }
  }

  @TestFactory
  List<DynamicTest> theRewardForVerlIsRight() throws Exception {
    return ClientPython.with("numpy", 9, "numpy")
        .checks(
            directory,
            "verl_reward_checks.py",
            Map.of(
                "CRUCIBLE_URL",
                ServeProcess.shared().url(),
                "CLIENTS",
                ClientPython.CLIENTS.toString()));
  }
}
