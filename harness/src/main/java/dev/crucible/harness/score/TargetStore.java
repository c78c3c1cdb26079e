package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.runtime.value.GuestValue;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Targets of the sub-steps that are scored now: samples of one sub-step come together and share
 * them. Thread-safe.
 */
final class TargetStore {
  private static final int KEPT = 16;

  private final TargetFile file;
  private final LinkedHashMap<StepId, List<GuestValue>> recent =
      new LinkedHashMap<>(KEPT, 0.75f, true);

  TargetStore(TargetFile file) {
    this.file = file;
  }

  synchronized List<GuestValue> of(SubStep step) {
    List<GuestValue> targets = recent.get(step.id());
    if (targets == null) {
      targets = file.targets(step.id(), step.testCases().size());
      recent.put(step.id(), targets);
      if (recent.size() > KEPT) {
        recent.pollFirstEntry();
      }
    }
    return targets;
  }
}
