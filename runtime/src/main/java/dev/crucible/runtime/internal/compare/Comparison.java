package dev.crucible.runtime.internal.compare;

/** The result of a comparison. Immutable. */
public sealed interface Comparison {

  /**
   * NumPy's own answer.
   *
   * @param value true if the comparison holds
   * @param compared the number of pairs of elements that were compared, which may end with the
   *     first difference; 0 if the comparison holds or fails without any, as for empty arrays or
   *     for shapes that differ
   */
  record Answer(boolean value, long compared) implements Comparison {}

  /**
   * No answer: NumPy must be called, which may answer, warn or raise an exception.
   *
   * @param reason what is not supported, for logs
   */
  record Unsupported(String reason) implements Comparison {
    static final Unsupported TYPE = new Unsupported("an element type");
    static final Unsupported SHAPES = new Unsupported("shapes that do not go together");
    static final Unsupported SIZE = new Unsupported("more elements than are compared here");
    static final Unsupported SEQUENCE = new Unsupported("a list that is no plain array");
    static final Unsupported TOLERANCE = new Unsupported("a tolerance that is not finite");
    static final Unsupported WARNING = new Unsupported("NumPy may warn or raise");
    static final Unsupported ROUNDING = new Unsupported("too close to the limit to be certain");
  }
}
