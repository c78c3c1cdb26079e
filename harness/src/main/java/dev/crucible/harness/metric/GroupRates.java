package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.RunData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rates of a run on one group of tests, over the sub-steps that have it. A sample passes a
 * group if it passes the tests of the groups before it, too.
 *
 * @param name the group's name
 * @param label the names of the groups whose tests count, such as {@code base+plus}
 * @param samples the numbers of samples that passed, that were judged, and in all
 * @param passAtK pass@k by k: for 1, 10 and 100, up to the number of samples that each sub-step has
 */
public record GroupRates(
    String name, String label, Summary.Rate samples, SortedMap<Integer, Double> passAtK) {
  private static final List<Integer> KS = List.of(1, 10, 100);

  /** Copies the map. */
  public GroupRates {
    passAtK = Collections.unmodifiableSortedMap(new TreeMap<>(passAtK));
  }

  /**
   * Returns the rates on a run's groups of tests, in their order; none if its tests have one
   * verdict.
   */
  public static List<GroupRates> of(RunData run) {
    if (run.problems().stream().allMatch(problem -> problem.testGroups().isEmpty())) {
      return List.of();
    }
    List<ProblemScores> problems = ProblemScores.of(run);
    List<String> names = ProblemScores.groups(problems);
    List<GroupRates> rates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      List<Summary.Rate> ofSteps =
          problems.stream()
              .flatMap(problem -> problem.ofGroup(name).stream())
              .filter(rate -> rate.total() > 0)
              .toList();
      if (!ofSteps.isEmpty()) {
        rates.add(
            new GroupRates(name, label(names, i), ProblemScores.sum(ofSteps), passAtK(ofSteps)));
      }
    }
    return rates;
  }

  /** Returns the names of the groups whose tests count for the group at {@code index}. */
  static String label(List<String> names, int index) {
    return String.join("+", names.subList(0, index + 1));
  }

  private static SortedMap<Integer, Double> passAtK(List<Summary.Rate> rates) {
    int fewest = rates.stream().mapToInt(Summary.Rate::total).min().orElseThrow();
    var passAtK = new TreeMap<Integer, Double>();
    KS.stream()
        .filter(k -> k <= fewest)
        .forEach(k ->
            passAtK.put(k, Arrays.stream(PassAtKPoint.values(k, rates)).average().orElseThrow()));
    return passAtK;
  }
}
