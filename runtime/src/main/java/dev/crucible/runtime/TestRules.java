package dev.crucible.runtime;

/**
 * How tests are run and what they may accept.
 *
 * @param vacuousPasses whether a test passes that compared nothing: an empty result is close to
 *     everything for {@code np.allclose}. Else it fails with an error of the type {@code
 *     VacuousComparison}
 * @param namesShared whether the sample sees the names that are bound for its tests and those that
 *     tests bind, as it would in a script that holds both. As there, an error in the sample's main
 *     part counts, and a line that only a notebook understands is a syntax error
 */
public record TestRules(boolean vacuousPasses, boolean namesShared) {

  /** Comparisons of nothing fail, and the sample does not see the names of its tests. */
  public static final TestRules DEFAULT = new TestRules(false, false);

  /** As a script would that holds the sample and, after it, its tests. */
  public static final TestRules OF_A_SCRIPT = new TestRules(true, true);
}
