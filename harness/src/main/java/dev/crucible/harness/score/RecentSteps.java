package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/**
 * A cache of the common parts of the sub-steps that are being scored. The samples of a sub-step are
 * scored close together. The cache keeps 16 sub-steps, because targets can be large. Thread-safe.
 */
final class RecentSteps {
  private static final int KEPT = 16;

  private final LinkedHashMap<StepId, CommonParts> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

  /**
   * Returns the parts of a sub-step, which {@code make} creates if the cache does not have them.
   */
  synchronized CommonParts of(StepId step, Supplier<CommonParts> make) {
    CommonParts parts = recent.get(step);
    if (parts == null) {
      parts = make.get();
      recent.put(step, parts);
      if (recent.size() > KEPT) {
        recent.pollFirstEntry();
      }
    }
    return parts;
  }
}
