package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/**
 * What the sub-steps that are scored now have in common for their samples: these come together. A
 * few sub-steps are kept, since targets can be large. Thread-safe.
 */
final class RecentSteps {
  private static final int KEPT = 16;

  private final LinkedHashMap<StepId, CommonParts> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

  /** The parts of a sub-step; made if they are not kept. */
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
