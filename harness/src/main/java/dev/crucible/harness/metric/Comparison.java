package dev.crucible.harness.metric;

import dev.crucible.harness.metric.PairedRates.Pair;
import dev.crucible.harness.problem.NaturalOrder;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A comparison of two runs on their common units: sub-steps of which both judged a sample, and main
 * problems of which both scored the same sub-steps and judged a sample.
 *
 * @param a the first run
 * @param b the second run
 * @param ofTasks whether all problems of both runs are tasks, which have no sub-steps
 * @param problems the rates of main problems
 * @param subSteps the rates of sub-steps
 * @param groups the rates of the groups of tests that both runs have, in order
 * @param tests the mean shares of tests that passed, over sub-steps
 * @param lowerBounds the numbers of samples that make these shares lower bounds
 * @param subfields the rates of main problems and sub-steps by subfield, in alphabetical order
 * @param changes the sub-steps whose rates differ: those that became worse first, then those that
 *     became better, the largest change first
 * @param leftOut the units that could not be compared
 * @param options the options of intervals and tests
 */
public record Comparison(
    RunInfo a,
    RunInfo b,
    boolean ofTasks,
    PairedRates problems,
    PairedRates subSteps,
    List<Group> groups,
    PairedRates tests,
    LowerBounds lowerBounds,
    SequencedMap<String, Subfield> subfields,
    List<StepChange> changes,
    LeftOut leftOut,
    BootstrapOptions options) {

  /**
   * The rates on one group of tests, over the sub-steps that have it in both runs.
   *
   * @param name the group's name
   * @param label the names of the groups whose tests count, such as {@code base+plus}
   * @param rates the rates of sub-steps
   */
  public record Group(String name, String label, PairedRates rates) {}

  /**
   * The numbers of samples that ended at a failing test and whose later tests were not run.
   *
   * @param a the number in the first run
   * @param b the number in the second run
   */
  public record LowerBounds(int a, int b) {}

  /**
   * The rates on one subfield of science.
   *
   * @param problems the rates of the subfield's main problems
   * @param subSteps the rates of their sub-steps
   */
  public record Subfield(PairedRates problems, PairedRates subSteps) {}

  /**
   * A sub-step whose rates differ.
   *
   * @param step the sub-step
   * @param a the rate in the first run
   * @param b the rate in the second run
   */
  public record StepChange(StepId step, Summary.Rate a, Summary.Rate b) {

    /**
     * Returns the rate of judged samples in the second run minus that in the first, from -1 to 1.
     */
    public double difference() {
      return b.ofJudged() - a.ofJudged();
    }

    /** Returns true if the second run is worse. */
    public boolean worse() {
      return difference() < 0;
    }
  }

  /**
   * The units that are in one run only, or cannot be compared.
   *
   * @param stepsOnlyInA sub-steps of which only the first run has samples
   * @param stepsOnlyInB sub-steps of which only the second run has samples
   * @param stepsNotJudged sub-steps of which both runs have samples, and at least one run judged
   *     none
   * @param problemsOnlyInA main problems of which only the first run has samples
   * @param problemsOnlyInB main problems of which only the second run has samples
   * @param problemsNotJudged main problems of which the runs scored different sub-steps, or of
   *     which at least one run judged no whole sample
   * @param groupsOnlyInA groups of tests that only the first run has
   * @param groupsOnlyInB groups of tests that only the second run has
   */
  public record LeftOut(
      List<StepId> stepsOnlyInA,
      List<StepId> stepsOnlyInB,
      List<StepId> stepsNotJudged,
      List<String> problemsOnlyInA,
      List<String> problemsOnlyInB,
      List<String> problemsNotJudged,
      List<String> groupsOnlyInA,
      List<String> groupsOnlyInB) {

    /** Returns true if every unit was compared. */
    public boolean nothing() {
      return stepsOnlyInA.isEmpty()
          && stepsOnlyInB.isEmpty()
          && stepsNotJudged.isEmpty()
          && problemsOnlyInA.isEmpty()
          && problemsOnlyInB.isEmpty()
          && problemsNotJudged.isEmpty()
          && groupsOnlyInA.isEmpty()
          && groupsOnlyInB.isEmpty();
    }
  }

  /** Compares {@code b} with {@code a}. */
  public static Comparison of(RunData a, RunData b, BootstrapOptions options) {
    SortedMap<String, ProblemScores> ofA = byNumber(a);
    SortedMap<String, ProblemScores> ofB = byNumber(b);
    var problems = new Matching<>(scores(ofA), scores(ofB), Comparison::comparable);
    var steps = new Matching<>(steps(ofA), steps(ofB), (_, _) -> true);
    List<String> groupsOfA = ProblemScores.groups(ofA.values());
    List<String> groupsOfB = ProblemScores.groups(ofB.values());
    List<PairedEntry> entries =
        ofA.values().stream()
            .filter(score -> ofB.containsKey(score.problem().id()))
            .map(score -> entry(score.problem(), problems, steps))
            .toList();
    var subfields = new TreeMap<String, Subfield>();
    entries.stream()
        .collect(Collectors.groupingBy(entry -> entry.problem().subfield()))
        .forEach((name, of) ->
            subfields.put(
                name,
                new Subfield(
                    rates(of, PairedEntry::itself, options),
                    rates(of, PairedEntry::steps, options))));
    return new Comparison(
        a.info(),
        b.info(),
        hasTasksAlone(a) && hasTasksAlone(b),
        rates(entries, PairedEntry::itself, options),
        rates(entries, PairedEntry::steps, options),
        groups(groupsOfA, groupsOfB, entries, options),
        rates(entries, PairedEntry::tests, options),
        new LowerBounds(Losses.of(a).stopped(), Losses.of(b).stopped()),
        subfields,
        changes(steps),
        new LeftOut(
            steps.onlyA,
            steps.onlyB,
            steps.notJudged,
            problems.onlyA,
            problems.onlyB,
            problems.notJudged,
            without(groupsOfA, groupsOfB),
            without(groupsOfB, groupsOfA)),
        options);
  }

  private static boolean hasTasksAlone(RunData run) {
    return !run.problems().isEmpty()
        && run.problems().stream()
            .flatMap(problem -> problem.steps().stream())
            .allMatch(StepId::isTask);
  }

  /** The scores of a unit in both runs. */
  private record Both<S>(S a, S b) {}

  /** A problem of both runs with its comparable scores; there may be none. */
  private record PairedEntry(
      ProblemEntry problem, Optional<Both<ProblemScores>> scores, List<Both<StepScores>> ofSteps) {

    List<Pair> itself() {
      return scores.stream().map(both -> Pair.of(both.a().samples(), both.b().samples())).toList();
    }

    List<Pair> steps() {
      return ofSteps.stream().map(both -> Pair.of(both.a().samples(), both.b().samples())).toList();
    }

    List<Pair> ofGroup(String name) {
      return ofSteps.stream()
          .flatMap(both ->
              both.a().ofGroup(name).stream()
                  .flatMap(a -> both.b().ofGroup(name).stream().map(b -> Pair.of(a, b))))
          .toList();
    }

    List<Pair> tests() {
      return ofSteps.stream()
          .map(both -> new Pair(both.a().meanTestShare(), both.b().meanTestShare(), false))
          .toList();
    }
  }

  private static PairedEntry entry(
      ProblemEntry problem,
      Matching<String, ProblemScores> problems,
      Matching<StepId, StepScores> steps) {
    return new PairedEntry(
        problem,
        Optional.ofNullable(problems.pairs.get(problem.id())),
        problem.steps().stream().filter(steps.pairs::containsKey).map(steps.pairs::get).toList());
  }

  private static PairedRates rates(
      List<PairedEntry> entries,
      Function<PairedEntry, List<Pair>> pairs,
      BootstrapOptions options) {
    return PairedRates.of(entries.stream().map(pairs).toList(), options);
  }

  private static List<Group> groups(
      List<String> ofA, List<String> ofB, List<PairedEntry> entries, BootstrapOptions options) {
    return IntStream.range(0, ofA.size())
        .filter(i -> ofB.contains(ofA.get(i)))
        .mapToObj(i ->
            new Group(
                ofA.get(i),
                GroupRates.label(ofA, i),
                rates(entries, entry -> entry.ofGroup(ofA.get(i)), options)))
        .toList();
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static boolean comparable(ProblemScores a, ProblemScores b) {
    return a.problem().steps().equals(b.problem().steps());
  }

  private static SortedMap<String, ProblemScores> byNumber(RunData run) {
    return ProblemScores.of(run).stream()
        .filter(ProblemScores::hasSamples)
        .collect(
            Collectors.toMap(
                score -> score.problem().id(),
                Function.identity(),
                (x, _) -> x,
                () -> new TreeMap<>(NaturalOrder::compare)));
  }

  private static Scored<String, ProblemScores> scores(SortedMap<String, ProblemScores> problems) {
    return new Scored<>(problems, ProblemScores::samples);
  }

  private static Scored<StepId, StepScores> steps(SortedMap<String, ProblemScores> problems) {
    var steps = new TreeMap<StepId, StepScores>();
    for (ProblemScores problem : problems.values()) {
      for (StepScores step : problem.steps()) {
        if (step.samples().total() > 0) {
          steps.put(step.step(), step);
        }
      }
    }
    return new Scored<>(steps, StepScores::samples);
  }

  private static List<StepChange> changes(Matching<StepId, StepScores> steps) {
    Comparator<StepChange> order =
        Comparator.comparing((StepChange change) -> !change.worse())
            .thenComparingDouble(change -> -Math.abs(change.difference()))
            .thenComparing(StepChange::step);
    return steps.pairs.entrySet().stream()
        .map(
            e -> new StepChange(e.getKey(), e.getValue().a().samples(), e.getValue().b().samples()))
        .filter(change -> change.difference() != 0)
        .sorted(order)
        .toList();
  }

  /** The units of one run with their scores. */
  private record Scored<K, S>(SortedMap<K, S> units, Function<S, Summary.Rate> rate) {}

  /** A test of whether the scores of a unit in two runs are comparable. */
  private interface SameThing<S> {
    boolean test(S a, S b);
  }

  /** The units of two runs, divided into comparable pairs and others. */
  private static final class Matching<K extends Comparable<K>, S> {
    private final SequencedMap<K, Both<S>> pairs;
    private final List<K> onlyA = new ArrayList<>();
    private final List<K> onlyB = new ArrayList<>();
    private final List<K> notJudged = new ArrayList<>();

    private Matching(Scored<K, S> a, Scored<K, S> b, SameThing<S> same) {
      pairs = new TreeMap<>(a.units().comparator());
      var all = new TreeSet<K>(a.units().comparator());
      all.addAll(a.units().keySet());
      all.addAll(b.units().keySet());
      for (K unit : all) {
        S ofA = a.units().get(unit);
        S ofB = b.units().get(unit);
        if (ofB == null) {
          onlyA.add(unit);
        } else if (ofA == null) {
          onlyB.add(unit);
        } else {
          match(unit, ofA, ofB, a.rate(), same);
        }
      }
    }

    private void match(K unit, S ofA, S ofB, Function<S, Summary.Rate> rate, SameThing<S> same) {
      boolean judged = rate.apply(ofA).judged() > 0 && rate.apply(ofB).judged() > 0;
      if (same.test(ofA, ofB) && judged) {
        pairs.put(unit, new Both<>(ofA, ofB));
      } else {
        notJudged.add(unit);
      }
    }
  }
}
