package dev.crucible.runtime;

import java.util.List;
import java.util.Objects;

/**
 * What the runtime is asked to execute.
 *
 * @param id names the request in messages; need not be unique
 * @param sections run in order, in one fresh namespace, until one does not run to its end
 * @param limits what they may use together
 */
public record ExecutionRequest(String id, List<Section> sections, ResourceLimits limits) {

  public ExecutionRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(limits, "limits");
    sections = List.copyOf(sections);
  }

  /** A request of the given sections under {@link ResourceLimits#DEFAULT}. */
  public static ExecutionRequest of(String id, Section... sections) {
    return new ExecutionRequest(id, List.of(sections), ResourceLimits.DEFAULT);
  }

  /** This request under other limits. */
  public ExecutionRequest withLimits(ResourceLimits newLimits) {
    return new ExecutionRequest(id, sections, newLimits);
  }
}
