package dev.crucible.harness.audit;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The sections' results, as the process that executed them reports them.
 *
 * @param run the number of sections that ran to their end
 * @param failed the places, from 0, of the sections that an exception ended
 * @param error the exception that ended the first of these
 */
record SectionsReport(int run, List<Integer> failed, Optional<Raised> error) {
  SectionsReport {
    failed = List.copyOf(failed);
  }

  /**
   * An exception that ended a section.
   *
   * @param place the place of the section, from 0
   * @param type the exception's Python type
   * @param message the exception's text
   * @param traceback the traceback as Python prints it
   * @param line the innermost line of the section's source on the traceback, from 1; 0 if there is
   *     none
   * @param binding whether a value to bind for the section could not be made
   * @param missingModule the module that an import did not find; empty if the error is another one
   * @param assertion whether the exception is an {@code AssertionError}
   * @param memory whether the exception is a {@code MemoryError}
   * @param fileSize whether a file exceeded the limit of its size
   * @param exitsWell whether the exception is an exit with status 0
   */
  record Raised(
      int place,
      String type,
      String message,
      String traceback,
      int line,
      boolean binding,
      String missingModule,
      boolean assertion,
      boolean memory,
      boolean fileSize,
      boolean exitsWell) {}

  static SectionsReport of(JsonNode json) {
    List<Integer> failed = json.required("failed").valueStream().map(JsonNode::asInt).toList();
    return new SectionsReport(
        json.required("sections_run").asInt(),
        failed,
        Optional.of(json.required("error"))
            .filter(error -> !error.isNull())
            .map(SectionsReport::error));
  }

  /** Returns true if all positions are of a request with that number of sections. */
  boolean fits(int sections) {
    return run >= 0
        && run <= sections
        && failed.stream().allMatch(place -> isPosition(place, sections))
        && error.stream().allMatch(raised -> isPosition(raised.place(), sections));
  }

  private static boolean isPosition(int place, int sections) {
    return place >= 0 && place < sections;
  }

  private static Raised error(JsonNode json) {
    return new Raised(
        json.required("place").asInt(),
        json.required("type").asString(),
        json.required("message").asString(),
        json.required("traceback").asString(),
        json.required("line").asInt(),
        json.required("is_binding").asBoolean(),
        json.required("missing_module").asString(),
        json.required("is_assertion").asBoolean(),
        json.required("is_memory").asBoolean(),
        json.required("is_file_size").asBoolean(),
        json.required("exits_well").asBoolean());
  }
}
