package dev.crucible.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundledProblemsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void problemsHaveTheFieldsOfSciCode() throws IOException {
    List<JsonNode> problems = lines(BundledProblems.problems());
    assertThat(problems).hasSizeGreaterThanOrEqualTo(32);
    for (JsonNode problem : problems) {
      assertThat(problem.propertyNames())
          .containsExactlyInAnyOrder(
              "problem_name",
              "problem_id",
              "subfield",
              "problem_description_main",
              "problem_background_main",
              "problem_io",
              "required_dependencies",
              "sub_steps",
              "general_solution",
              "general_tests");
      for (JsonNode step : problem.get("sub_steps")) {
        assertThat(step.propertyNames())
            .containsExactlyInAnyOrder(
                "step_number",
                "step_description_prompt",
                "step_background",
                "ground_truth_code",
                "function_header",
                "test_cases",
                "return_line");
      }
    }
  }

  @Test
  void idsAreUniqueAndNotThoseOfSciCode() throws IOException {
    List<JsonNode> problems = lines(BundledProblems.problems());
    assertThat(problems).extracting(problem -> text(problem, "problem_id")).doesNotHaveDuplicates();
    assertThat(problems)
        .extracting(problem -> text(problem, "problem_name"))
        .doesNotHaveDuplicates();
    for (JsonNode problem : problems) {
      String id = text(problem, "problem_id");
      assertThat(Integer.parseInt(id)).isGreaterThan(1000);
      int number = 1;
      for (JsonNode step : problem.get("sub_steps")) {
        assertThat(text(step, "step_number")).isEqualTo(id + "." + number++);
      }
    }
  }

  @Test
  void everySubStepHasThreeTestsThatUseTheTarget() throws IOException {
    for (JsonNode step : subSteps()) {
      JsonNode tests = step.get("test_cases");
      assertThat(tests.size()).as(text(step, "step_number")).isGreaterThanOrEqualTo(3);
      for (JsonNode test : tests) {
        assertThat(test.asString()).contains("assert ", "target");
      }
    }
  }

  @Test
  void everySubStepHasSamplesOfEachOutcome() throws IOException {
    Map<String, List<String>> outcomes = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (JsonNode sample : lines(BundledProblems.samples())) {
      assertThat(text(sample, "code")).isNotBlank();
      String step = text(sample, "step_number");
      outcomes.computeIfAbsent(step, s -> new ArrayList<>()).add(text(sample, "expected_outcome"));
      names.add(step + " " + text(sample, "variant"));
    }
    assertThat(names).doesNotHaveDuplicates();
    assertThat(outcomes.keySet())
        .containsExactlyInAnyOrderElementsOf(
            subSteps().stream().map(step -> text(step, "step_number")).toList());
    assertThat(outcomes.values())
        .allSatisfy(of -> {
          assertThat(of).containsOnly("PASSED", "FAILED", "ERROR");
          assertThat(of).filteredOn("FAILED"::equals).hasSizeGreaterThanOrEqualTo(3);
        });
  }

  @Test
  void targetsAreHdf5() throws IOException {
    try (InputStream in = BundledProblems.targets()) {
      byte[] signature = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
      assertThat(in.readNBytes(signature.length)).isEqualTo(signature);
    }
  }

  @Test
  void copiesAreCompleteAndMadeOnce(@TempDir Path parent) throws IOException {
    Path directory = parent.resolve("new/folder");
    BundledProblems.Copies copies = BundledProblems.copyTo(directory);
    assertThat(copies.problems()).hasBinaryContent(bytes(BundledProblems.problems()));
    assertThat(copies.targets()).hasBinaryContent(bytes(BundledProblems.targets()));
    assertThat(copies.samples()).hasBinaryContent(bytes(BundledProblems.samples()));

    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(copies.targets(), longAgo);
    Files.writeString(copies.samples(), "damaged");
    assertThat(BundledProblems.copyTo(directory)).isEqualTo(copies);
    assertThat(Files.getLastModifiedTime(copies.targets())).isEqualTo(longAgo);
    assertThat(copies.samples()).hasBinaryContent(bytes(BundledProblems.samples()));
    assertThat(directory)
        .isDirectoryContaining("glob:**problems.jsonl")
        .isDirectoryNotContaining("glob:**.part");
  }

  private static List<JsonNode> subSteps() throws IOException {
    List<JsonNode> steps = new ArrayList<>();
    for (JsonNode problem : lines(BundledProblems.problems())) {
      problem.get("sub_steps").forEach(steps::add);
    }
    return steps;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  private static List<JsonNode> lines(InputStream stream) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(JSON::readTree).toList();
    }
  }

  private static byte[] bytes(InputStream stream) throws IOException {
    try (stream) {
      return stream.readAllBytes();
    }
  }
}
