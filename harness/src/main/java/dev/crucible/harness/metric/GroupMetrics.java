package dev.crucible.harness.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The metrics of a run on one group of tests, over the sub-steps that have it. A sample passes a
 * group if it passes the tests of the groups before it, too.
 *
 * @param name the group's name
 * @param label the names of the groups whose tests count, such as {@code base+plus}
 * @param rate the rate of sub-steps
 * @param passAtK pass@k of sub-steps, by ascending k
 */
public record GroupMetrics(
    String name, String label, RateEstimate rate, List<PassAtKPoint> passAtK) {
  /** Copies the list. */
  public GroupMetrics {
    passAtK = List.copyOf(passAtK);
  }

  /** Returns the metrics on all groups of tests, in their order. */
  static List<GroupMetrics> of(
      List<ProblemScores> problems, List<Integer> ks, Bootstrap bootstrap) {
    List<String> names = ProblemScores.groups(problems);
    return IntStream.range(0, names.size())
        .mapToObj(i -> of(names.get(i), GroupRates.label(names, i), problems, ks, bootstrap))
        .toList();
  }

  private static GroupMetrics of(
      String name,
      String label,
      List<ProblemScores> problems,
      List<Integer> ks,
      Bootstrap bootstrap) {
    return new GroupMetrics(
        name,
        label,
        RateEstimate.of(problems, problem -> ProblemScores.sum(problem.ofGroup(name)), bootstrap),
        ks.stream()
            .map(k -> PassAtKPoint.of(k, problems, problem -> problem.ofGroup(name), bootstrap))
            .toList());
  }
}
