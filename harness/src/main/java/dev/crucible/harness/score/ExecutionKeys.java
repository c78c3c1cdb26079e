package dev.crucible.harness.score;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.extract.NormalizedSource;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.value.GuestValue;
import java.time.Duration;
import java.util.List;

/**
 * Keys of executions: digests of everything that an outcome depends on. They are equal if code,
 * tests, targets, limits and versions are, so that equal samples share an execution. Thread-safe.
 */
final class ExecutionKeys {
  /**
   * The version of keys. It changes with the interpretation of results, so that older results are
   * not reused.
   */
  private static final String KEY_FORMAT = "crucible execution 4";

  private final ScoringRules rules;

  ExecutionKeys(ScoringRules rules) {
    this.rules = rules;
  }

  /**
   * Returns what the keys of a sub-step's samples have in common.
   *
   * @param values the targets of its tests
   */
  KeyParts common(AssembledStep step, List<GuestValue> values) {
    return new KeyParts(digest(step, values).hex(), NormalizedSource.endsWithALine(step.shared()));
  }

  private ContentDigest digest(AssembledStep step, List<GuestValue> values) {
    ExecutionLimits limits = rules.limits();
    var digest =
        new ContentDigest()
            .add(KEY_FORMAT)
            .add(rules.versions().text())
            .add(rules.allTests() ? 1 : 0)
            .add(rules.convention().word())
            .add(limits.wallTime().toNanos())
            .add(limits.testTime().map(Duration::toNanos).orElse(0L))
            .add(limits.cpuTime().toNanos())
            .add(limits.heapBytes())
            .add(limits.nativeBytes())
            .add(limits.outputBytes())
            .add(limits.keptOutputBytes())
            .add(limits.recursionDepth())
            .add(limits.threads())
            .add(limits.scratchBytes())
            .add(step.id().toString())
            .add(step.setup())
            .add(step.shared())
            .add(step.tests().size());
    step.tests().forEach(digest::add);
    var ofValues = new ContentDigest();
    values.forEach(ofValues::add);
    return digest.add(ofValues.hex());
  }

  /**
   * Returns the key of a sample's execution, in hexadecimal.
   *
   * @param step the sample's code
   * @param parts what {@link #common} returned for its sub-step
   */
  String of(Draw draw, AssembledStep step, KeyParts parts) {
    var digest =
        new ContentDigest()
            .add(parts.digest())
            .add(step.future())
            // Normalizing pays only if equal samples share an execution.
            .add(rules.once() && parts.normalizes() ? NormalizedSource.of(step.own()) : step.own());
    if (!rules.once()) {
      digest.add(draw.toString());
    }
    return digest.hex();
  }
}
