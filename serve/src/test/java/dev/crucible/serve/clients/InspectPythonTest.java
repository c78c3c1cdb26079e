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

/** The scorer for Inspect, in an evaluation of its own. */
@Tag("slow")
class InspectPythonTest {
  @TempDir private Path directory;

  @TestFactory
  List<DynamicTest> anEvaluationGetsItsScores() throws Exception {
    ClientPython python = ClientPython.with("inspect", 10, "inspect_ai==0.3.285");
    Files.writeString(
        directory.resolve("problems.jsonl"),
        Resources.text(InspectPythonTest.class, "problems.jsonl"));
    return python.checks(
        directory,
        "inspect_checks.py",
        Map.of(
            "CRUCIBLE_URL",
            ServeProcess.shared().url(),
            "INSPECT_LOG_DIR",
            directory.resolve("logs").toString()));
  }
}
