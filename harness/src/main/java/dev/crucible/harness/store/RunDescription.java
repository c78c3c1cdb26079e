package dev.crucible.harness.store;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of a run, in the file {@value #NAME} of its directory. It is written before the
 * first result, and never changed.
 *
 * @param info the run's name, start and metadata
 * @param problems the problems of which samples are scored
 * @param expected the number of samples to score
 */
record RunDescription(RunInfo info, List<ProblemEntry> problems, int expected) {
  /** The file's name within a run's directory. */
  static final String NAME = "run.json";

  /** The file of the {@code RunDatabase}, which was all of the first format. */
  static final String DATABASE = "run.duckdb";

  /** The version of the format of this file and the journal. */
  static final String FORMAT = "2";

  private static final String FIRST_FORMAT = "1";

  /** Present only if a sub-step's tests are in groups. */
  private static final String TEST_GROUPS = "test_groups";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  RunDescription {
    problems = List.copyOf(problems);
  }

  /** Returns true if there is a description in {@code directory}. */
  static boolean isIn(Path directory) {
    return Files.isRegularFile(directory.resolve(NAME));
  }

  /**
   * Writes the description to {@code directory}, as a whole or not at all, and forces it to disk.
   */
  void write(Path directory) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(toJson()));
    WholeFile.write(
        directory.resolve(NAME),
        part -> {
          try (FileChannel file =
              FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            while (bytes.hasRemaining()) {
              file.write(bytes);
            }
            file.force(true);
          }
        });
    forceNames(directory);
  }

  /** Forces a directory to disk: otherwise a crash can lose the name of a file that was forced. */
  private static void forceNames(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private ObjectNode toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.put("name", info.name());
    json.put("started", info.started().toString());
    json.put("expected", expected);
    ObjectNode facts = json.putObject("facts");
    info.facts().forEach(facts::put);
    ArrayNode entries = json.putArray("problems");
    for (ProblemEntry problem : problems) {
      ObjectNode entry = entries.addObject();
      entry.put("id", problem.id());
      entry.put("name", problem.name());
      entry.put("subfield", problem.subfield());
      ArrayNode steps = entry.putArray("steps");
      problem.steps().forEach(step -> steps.add(step.toString()));
      if (!problem.testGroups().isEmpty()) {
        groupsToJson(problem, entry.putObject(TEST_GROUPS));
      }
    }
    return json;
  }

  private static void groupsToJson(ProblemEntry problem, ObjectNode json) {
    for (StepId step : problem.steps()) {
      List<TestGroup> groups = problem.testGroups(step);
      if (!groups.isEmpty()) {
        ArrayNode ofStep = json.putArray(step.toString());
        groups.forEach(group ->
            ofStep.addObject().put("name", group.name()).put("last_test", group.lastTest()));
      }
    }
  }

  /**
   * Reads the description of the run in {@code directory}.
   *
   * @throws DataException if there is none, or it has another format, or it is malformed
   */
  static RunDescription read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw missing(directory);
    }
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      String format = json.path("format").asString("");
      if (!format.equals(FORMAT)) {
        throw otherFormat(format);
      }
      return fromJson(json);
    } catch (IOException | JacksonException | IllegalArgumentException | DateTimeException e) {
      throw Journal.unreadable(file, e);
    }
  }

  private static DataException missing(Path directory) {
    return Files.isRegularFile(directory.resolve(DATABASE))
        ? otherFormat(FIRST_FORMAT)
        : new DataException(
            "%s is no run: there is no %s in it. Name the directory that 'crucible score' wrote with --out."
                .formatted(directory, NAME));
  }

  private static DataException otherFormat(String format) {
    return new DataException(
        "The run's store has format %s, and this version of Crucible reads %s: use the version that wrote it."
            .formatted(format, FORMAT));
  }

  private static RunDescription fromJson(JsonNode json) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    json.required("facts").forEachEntry((name, value) -> facts.put(name, value.asString()));
    List<ProblemEntry> problems = new ArrayList<>();
    for (JsonNode entry : json.required("problems")) {
      List<StepId> steps = new ArrayList<>();
      entry.required("steps").forEach(step -> steps.add(StepId.ofText(step.asString())));
      problems.add(
          new ProblemEntry(
              entry.required("id").asString(),
              entry.required("name").asString(),
              entry.required("subfield").asString(),
              steps,
              groupsFromJson(entry.path(TEST_GROUPS))));
    }
    Instant started = Instant.parse(json.required("started").asString());
    return new RunDescription(
        new RunInfo(json.required("name").asString(), started, facts),
        problems,
        json.required("expected").asInt());
  }

  private static Map<StepId, List<TestGroup>> groupsFromJson(JsonNode json) {
    Map<StepId, List<TestGroup>> groups = new LinkedHashMap<>();
    json.forEachEntry((step, ofStep) ->
        groups.put(
            StepId.ofText(step),
            ofStep
                .valueStream()
                .map(group ->
                    new TestGroup(
                        group.required("name").asString(), group.required("last_test").asInt()))
                .toList()));
    return groups;
  }
}
