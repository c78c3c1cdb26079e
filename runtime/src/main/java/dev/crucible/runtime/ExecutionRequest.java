package dev.crucible.runtime;

import java.util.List;
import java.util.Objects;

/**
 * What the runtime is asked to execute.
 *
 * @param id names the request in messages; need not be unique
 * @param sections run in order, in one fresh namespace, until one does not run to its end
 * @param limits what they may use together
 * @param allTests whether the tests that follow are run after one that failed or raised an
 *     exception, too
 */
public record ExecutionRequest(
    String id, List<Section> sections, ExecutionLimits limits, boolean allTests) {

  public ExecutionRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(limits, "limits");
    sections = List.copyOf(sections);
  }

  /** A request that ends with the first section that does not run to its end. */
  public ExecutionRequest(String id, List<Section> sections, ExecutionLimits limits) {
    this(id, sections, limits, false);
  }

  /** A request of the given sections under {@link ExecutionLimits#DEFAULT}. */
  public static ExecutionRequest of(String id, Section... sections) {
    return new ExecutionRequest(id, List.of(sections), ExecutionLimits.DEFAULT);
  }

  /** This request under other limits. */
  public ExecutionRequest withLimits(ExecutionLimits newLimits) {
    return new ExecutionRequest(id, sections, newLimits, allTests);
  }

  /** This request, with every test run whatever came of those before it. */
  public ExecutionRequest withAllTests() {
    return new ExecutionRequest(id, sections, limits, true);
  }
}
