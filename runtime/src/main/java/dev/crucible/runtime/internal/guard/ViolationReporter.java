package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.internal.limit.ByteSize;
import dev.crucible.runtime.internal.limit.Cancellation;

/**
 * Where the parts that guard a context report what its guest did, for the request that runs now.
 */
public final class ViolationReporter {
  private volatile Cancellation current;

  /** From now on incidents belong to the request that {@code ending} ends. */
  public void belongTo(Cancellation ending) {
    current = ending;
  }

  /** From now on they belong to nobody. */
  public void belongToNobody() {
    current = null;
  }

  /** The guest tried what the policy forbids. */
  void forbidden(String what) {
    end(Outcome.FORBIDDEN, "tried to use " + what + ", which is forbidden");
  }

  /** The guest tried to read, list or change a file that is not its own. */
  void forbiddenFile(String verb, String path) {
    end(Outcome.FORBIDDEN, "tried to %s %s, outside its scratch folder".formatted(verb, path));
  }

  /** The guest changed what judges it, or looked at it. */
  void tampered(String how) {
    end(Outcome.TAMPERED, "the sample " + how);
  }

  /** The guest wrote more files than it may. */
  void scratchFull(long limit) {
    end(Outcome.OUTPUT_LIMIT, "wrote more than %s to files".formatted(ByteSize.text(limit)));
  }

  private void end(Outcome outcome, String detail) {
    Cancellation ending = current;
    if (ending != null) {
      ending.end(outcome, detail);
    }
  }
}
