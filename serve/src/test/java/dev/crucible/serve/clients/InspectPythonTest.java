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
  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> anEvaluationGetsItsScores() throws Exception {
    ClientPython python = ClientPython.with("inspect", 10, "inspect_ai==0.3.285");
    Files.writeString(
        folder.resolve("problems.jsonl"),
        Resources.text(InspectPythonTest.class, "problems.jsonl"));
    return python.checks(
        folder,
        "inspect_checks.py",
        Map.of(
            "CRUCIBLE_URL",
            ServeProcess.shared().url(),
            "INSPECT_LOG_DIR",
            folder.resolve("logs").toString()));
  }
}
