package dev.crucible.harness.audit;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the process says of the sections that it executed.
 *
 * @param run how many ran to their end
 * @param failed the places, from 0, of those that did not
 * @param error the exception that ended the first of these
 */
record SectionsReport(int run, List<Integer> failed, Optional<Raised> error) {
  SectionsReport {
    failed = List.copyOf(failed);
  }

  /**
   * An exception.
   *
   * @param place the place of its section, from 0
   * @param type its Python type
   * @param message its text
   * @param traceback as Python prints it
   * @param line the innermost line of the section's source on the traceback; 0 when there is none
   * @param binding whether a value that is bound for the section could not be made
   * @param missingModule the module that an import did not find; empty when that is not it
   * @param assertion whether it is an {@code AssertionError}
   * @param memory whether it is a {@code MemoryError}
   * @param fileSize whether a file became larger than it may
   * @param exitsWell whether it is an exit with status 0
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
