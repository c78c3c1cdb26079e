package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of sub-steps of the problems in the benchmark's test split, and a synthetic result.
 */
final class TestSplit {
  static final SortedMap<Integer, Integer> SUB_STEPS = new TreeMap<>();
  static final Set<StepId> GIVEN = Set.of(StepId.of(13, 6), StepId.of(62, 1), StepId.of(76, 3));

  /** The problems of which every sub-step passes. */
  static final Set<Integer> SOLVED = Set.of(2, 14, 45, 57, 67);

  /**
   * The number of sub-steps that pass in the synthetic result, counted independently of this code.
   */
  static final int PASSED_STEPS = 82;

  static {
    put(1, 2, 5, 8, 9, 74);
    put(2, 14, 15, 16, 17, 18, 20);
    put(3, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 37, 39, 40, 41, 42, 43, 75);
    put(4, 45, 46, 48, 50, 52, 53, 54, 55, 56, 76, 79);
    put(5, 57, 58, 59, 60, 61);
    put(6, 62, 63, 64, 65, 66, 67);
    put(7, 80);
    put(8, 68, 69);
    put(9, 71, 72, 73);
    put(12, 11, 77);
    put(14, 12);
    put(15, 13);
  }

  private TestSplit() {}

  private static void put(int subSteps, int... problems) {
    for (int problem : problems) {
      SUB_STEPS.put(problem, subSteps);
    }
  }
}
