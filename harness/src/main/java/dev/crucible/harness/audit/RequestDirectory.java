package dev.crucible.harness.audit;

import dev.crucible.environment.support.Directories;
import dev.crucible.harness.data.AsciiJson;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The private directory of one request. {@code driver.py} reads the request from it and writes the
 * result to it.
 */
final class RequestDirectory implements AutoCloseable {
  private static final JsonMapper JSON = AsciiJson.mapper();

  private final Path directory;
  private final int sections;

  private RequestDirectory(Path directory, int sections) {
    this.directory = directory;
    this.sections = sections;
  }

  /** Creates the directory within {@code parent} and writes the request to it. */
  static RequestDirectory create(
      Path parent, ExecutionRequest request, TestRules rules, Map<String, String> modules)
      throws IOException {
    Path directory = Files.createTempDirectory(parent, "request-");
    var made = new RequestDirectory(directory, request.sections().size());
    try {
      made.fill(request, rules, modules);
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
    return made;
  }

  private void fill(ExecutionRequest request, TestRules rules, Map<String, String> modules)
      throws IOException {
    Files.createDirectory(scratch());
    ObjectNode json = JSON.createObjectNode();
    json.put("every_test", request.allTests());
    json.put("names_shared", rules.namesShared());
    limits(json.putObject("limits"), request.limits());
    ArrayNode installed = json.putArray("modules");
    modules.forEach((name, source) -> installed.addArray().add(name).add(source));
    ArrayNode array = json.putArray("sections");
    try (OutputStream elements =
        new BufferedOutputStream(Files.newOutputStream(directory.resolve("values.bin")))) {
      var values = new ValueWriter(elements);
      request.sections().forEach(section -> section(array.addObject(), section, values));
    }
    JSON.writeValue(directory.resolve("request.json"), json);
  }

  private static void limits(ObjectNode json, ExecutionLimits limits) {
    json.put("wall_seconds", limits.wallTime().toNanos() / 1e9);
    limits.testTime().ifPresent(time -> json.put("test_seconds", time.toNanos() / 1e9));
    json.put("cpu_seconds", wholeSeconds(limits.cpuTime()));
    json.put("memory_bytes", limits.heapBytes() + limits.nativeBytes());
    json.put("file_bytes", limits.scratchBytes());
    json.put("recursion", limits.recursionDepth());
  }

  /** Rounds up to whole seconds, the unit in which the kernel limits processor time. */
  private static long wholeSeconds(Duration time) {
    return time.plusNanos(999_999_999).toSeconds();
  }

  private static void section(ObjectNode json, Section section, ValueWriter values) {
    json.put("name", section.name());
    json.put("role", section.role().name());
    json.put("source", section.text());
    ObjectNode bindings = json.putObject("bindings");
    section.bindings().forEach((name, value) -> bindings.set(name, values.describe(value)));
  }

  Path path() {
    return directory;
  }

  /** Returns the working directory of the sample, which it may write to. */
  Path scratch() {
    return directory.resolve("scratch");
  }

  /** Returns the driver's report of the process; empty if the driver did not write it. */
  Optional<ProcessReport> process() throws IOException {
    Path file = directory.resolve("process.json");
    return Files.isRegularFile(file)
        ? Optional.of(ProcessReport.of(JSON.readTree(file)))
        : Optional.empty();
  }

  /**
   * Returns the process's report of its sections; empty if the process did not write it, or if it
   * is malformed. A sample can write the file, too.
   */
  Optional<SectionsReport> sections() {
    Path file = directory.resolve("result.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SectionsReport.of(JSON.readTree(file)))
          .filter(report -> report.fits(sections));
    } catch (JacksonException e) {
      return Optional.empty(); // No verdict: the caller reports that the process broke off.
    }
  }

  @Override
  public void close() throws IOException {
    Directories.delete(directory);
  }
}
