package dev.crucible.harness.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.BenchmarkDataTest;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.runtime.value.GuestValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All targets of the benchmark, against types, shapes and checksums that h5py saw. */
class BenchmarkTargetsTest {

  private Path data;

  @BeforeEach
  void findData() {
    assumeThat(BenchmarkDataTest.directory()).isPresent();
    data = BenchmarkDataTest.directory().orElseThrow();
  }

  @Test
  void everyTargetIsWhatH5pyReads() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems.jsonl"));
    JsonNode summary = Fixtures.json("scicode-summary.json");
    List<SubStep> steps =
        problems.problems().stream().flatMap(problem -> problem.subSteps().stream()).toList();
    assertThat(steps).hasSize(summary.size());
    try (var targets = TargetFile.open(data.resolve("test_data.h5"))) {
      for (SubStep step : steps) {
        List<GuestValue> values = targets.targets(step.id(), step.testCases().size());
        assertThat(Description.withChecksum().of(values))
            .as("targets of %s", step.id())
            .isEqualTo(summary.get(step.id().toString()));
      }
    }
  }
}
