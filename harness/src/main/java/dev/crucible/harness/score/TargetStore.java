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
  private final LinkedHashMap<StepId, Targets> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

  /**
   * The targets of a sub-step.
   *
   * @param values one for each test
   * @param digest of the values
   */
  record Targets(List<GuestValue> values, String digest) {

    static Targets of(List<GuestValue> values) {
      var digest = new ContentDigest();
      values.forEach(digest::add);
      return new Targets(values, digest.hex());
    }
  }

  TargetStore(TargetFile file) {
    this.file = file;
  }

  synchronized Targets of(SubStep step) {
    Targets targets = recent.get(step.id());
    if (targets == null) {
      targets = Targets.of(file.targets(step.id(), step.testCases().size()));
      recent.put(step.id(), targets);
      if (recent.size() > KEPT) {
        recent.pollFirstEntry();
      }
    }
    return targets;
  }
}
