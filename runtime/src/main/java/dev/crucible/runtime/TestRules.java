package dev.crucible.runtime;

/**
 * Rules for the execution of tests. Immutable.
 *
 * @param vacuousPasses if true, a test that compared nothing passes: for {@code np.allclose}, an
 *     empty result is close to everything. If false, the test fails with an error of the type
 *     {@link GuestError#VACUOUS_COMPARISON}
 * @param namesShared if true, the sample sees the names that are bound for its tests and those that
 *     tests bind, as in a script that contains both. As in a script, an error in the sample's main
 *     part counts, and notebook syntax is a syntax error. If false, tests have names of their own
 * @since 0.1
 */
public record TestRules(boolean vacuousPasses, boolean namesShared) {

  /** The default rules: vacuous tests fail, and the sample does not see the names of its tests. */
  public static final TestRules DEFAULT = new TestRules(false, false);

  /** The rules of a script that contains the sample followed by its tests. */
  public static final TestRules OF_A_SCRIPT = new TestRules(true, true);
}
