package dev.crucible.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a process, which a sample can write in its place. */
class RequestDirectoryTest {
  private static final ExecutionRequest REQUEST =
      new ExecutionRequest(
          "request",
          List.of(Section.setup("s.py", ""), Section.sample("s.py", "")),
          ExecutionLimits.DEFAULT);

  @TempDir private Path directory;

  /** A sample that wrote such a report ended the whole audit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "null",
        "\0",
        "{\"sections_run\": 2, \"failed\": [], \"error\": {}}",
        "{\"sections_run\": \"x\", \"failed\": [], \"error\": null}",
        "{\"sections_run\": 3, \"failed\": [], \"error\": null}",
        "{\"sections_run\": -1, \"failed\": [], \"error\": null}",
        "{\"sections_run\": 1, \"failed\": [2], \"error\": null}",
        "{\"sections_run\": 1, \"failed\": [{}], \"error\": null}",
        "{\"sections_run\": 1, \"failed\": [], \"error\": {\"place\": 2, \"type\": \"\","
            + " \"message\": \"\", \"traceback\": \"\", \"line\": 0, \"is_binding\": false,"
            + " \"missing_module\": \"\", \"is_assertion\": false, \"is_memory\": false,"
            + " \"is_file_size\": false, \"exits_well\": false}}"
      })
  void aMalformedReportIsNone(String report) throws Exception {
    try (RequestDirectory request = request()) {
      Files.writeString(request.path().resolve("result.json"), report);
      assertThat(request.sections()).isEmpty();
    }
  }

  @Test
  void aReportIsRead() throws Exception {
    try (RequestDirectory request = request()) {
      assertThat(request.sections()).isEmpty();
      Files.writeString(
          request.path().resolve("result.json"),
          "{\"sections_run\": 2, \"failed\": [1], \"error\": null}");
      assertThat(request.sections()).map(SectionsReport::run).contains(2);
    }
  }

  private RequestDirectory request() throws Exception {
    return RequestDirectory.create(directory, REQUEST, TestRules.DEFAULT, Map.of());
  }
}
