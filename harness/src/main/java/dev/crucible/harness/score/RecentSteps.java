package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A cache of the common parts of the sub-steps that are being scored. The samples of a sub-step are
 * scored close together. The cache keeps 16 sub-steps, because targets can be large, but of each
 * sub-step what keys need: on a cluster, keys are made in any order. Thread-safe.
 */
final class RecentSteps {
  private static final int KEPT = 16;

  private final LinkedHashMap<StepId, CommonParts> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

  private final Map<StepId, KeyParts> keys = new ConcurrentHashMap<>();

  /** Returns what the keys of a sub-step need, from its parts if the cache does not have it. */
  KeyParts keyOf(StepId step, Supplier<CommonParts> make) {
    KeyParts key = keys.get(step);
    return key == null ? of(step, make).key() : key;
  }

  /**
   * Returns the parts of a sub-step, which {@code make} creates if the cache does not have them.
   */
  synchronized CommonParts of(StepId step, Supplier<CommonParts> make) {
    CommonParts parts = recent.get(step);
    if (parts == null) {
      parts = make.get();
      recent.put(step, parts);
      keys.put(step, parts.key());
      if (recent.size() > KEPT) {
        recent.pollFirstEntry();
      }
    }
    return parts;
  }
}
