package dev.crucible.runtime;

import java.util.List;
import java.util.Objects;

/**
 * A request to execute Python code: sections of code and the limits that hold for them. Immutable,
 * so that one request can be run any number of times, by several threads.
 *
 * @param id the request's name in messages; need not be unique
 * @param sections the sections, which run in order in one fresh namespace, until one does not run
 *     to its end
 * @param limits the limits of the sections
 * @param allTests if true, the remaining tests run even if a test fails or raises an exception; if
 *     false, the request ends with that test
 * @since 0.1
 */
public record ExecutionRequest(
    String id, List<Section> sections, ExecutionLimits limits, boolean allTests) {

  /**
   * Creates a request, with a copy of the list of sections.
   *
   * @throws NullPointerException if an argument or a section is null
   */
  public ExecutionRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(limits, "limits");
    sections = List.copyOf(sections);
  }

  /** Creates a request that ends with the first section that does not run to its end. */
  public ExecutionRequest(String id, List<Section> sections, ExecutionLimits limits) {
    this(id, sections, limits, false);
  }

  /** Returns a request with the given sections and {@link ExecutionLimits#DEFAULT}. */
  public static ExecutionRequest of(String id, Section... sections) {
    return new ExecutionRequest(id, List.of(sections), ExecutionLimits.DEFAULT);
  }

  /** Returns a copy of this request with other limits. */
  public ExecutionRequest withLimits(ExecutionLimits newLimits) {
    return new ExecutionRequest(id, sections, newLimits, allTests);
  }

  /** Returns a copy of this request that runs every test, even if an earlier test fails. */
  public ExecutionRequest withAllTests() {
    return new ExecutionRequest(id, sections, limits, true);
  }
}
