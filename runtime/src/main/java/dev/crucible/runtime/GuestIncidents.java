package dev.crucible.runtime;

/**
 * Where the parts that guard a context report what its guest did, for the request that runs now.
 */
final class GuestIncidents {
  private volatile Ending current;

  /** From now on incidents belong to the request that {@code ending} ends. */
  void belongTo(Ending ending) {
    current = ending;
  }

  /** From now on they belong to nobody. */
  void belongToNobody() {
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
    Ending ending = current;
    if (ending != null) {
      ending.end(outcome, detail);
    }
  }
}
