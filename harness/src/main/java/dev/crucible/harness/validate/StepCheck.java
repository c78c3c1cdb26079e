package dev.crucible.harness.validate;

import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A check of one sub-step's gold code and tests, which executes them. Thread-safe. */
final class StepCheck {
  /** The approximate time that the mutants of a sub-step may take together. */
  private static final Duration MUTANTS_TIME = Duration.ofSeconds(30);

  private static final int LEAST_MUTANTS = 3;

  /**
   * The factor in the time limit of mutants: after 5 times the time of gold code and 3 s, a mutant
   * is taken not to end.
   */
  private static final int SLOWER = 5;

  private static final Duration A_WHILE = Duration.ofSeconds(3);

  private final ProblemSet problems;
  private final Targets targets;
  private final Sandbox sandbox;
  private final Trial trial;

  /** The findings on one sub-step. */
  record Found(StepReport report, List<Flaw> flaws) {}

  StepCheck(ProblemSet problems, Targets targets, Sandbox sandbox, Trial trial) {
    this.problems = problems;
    this.targets = targets;
    this.sandbox = sandbox;
    this.trial = trial;
  }

  Found check(SubStep step) throws InterruptedException {
    if (step.groundTruthCode().isEmpty() || FieldCheck.targetsOf(step, targets).isPresent()) {
      return new Found(StepReport.notRun(step.id()), List.of());
    }
    ExecutionRecord gold =
        scorer(SampleSource.gold(problems), trial.rules()).score(new Draw(step.id(), 0));
    Examination examination =
        new GoldExaminer(sandbox)
            .examine(step, mutants(gold), trial.seed() * 31 + seedOf(step.id()));
    // If gold does not pass, mutants and samples show nothing.
    boolean passed = gold.outcome() == Outcome.PASSED;
    List<KnownSample> samples = passed ? trial.samplesOf(step.id()) : List.of();
    List<Degenerate> degenerates = passed ? examination.degenerates() : List.of();
    var report =
        new StepReport(
            step.id(),
            Optional.of(gold),
            examination.mutants().size(),
            examination.possible(),
            survivors(step.id(), examination.mutants(), gold),
            degenerates.size(),
            letThrough(step.id(), degenerates, gold),
            samples.size(),
            surprises(samples));
    return new Found(report, flaws(step.id(), gold, examination));
  }

  private static List<Flaw> flaws(StepId step, ExecutionRecord gold, Examination examination) {
    List<String> sentences = new ArrayList<>(examination.flaws());
    if (gold.outcome() != Outcome.PASSED && gold.outcome() != Outcome.SKIPPED) {
      sentences.add("its gold code does not pass: %s, %s".formatted(gold.outcome(), gold.detail()));
    }
    return sentences.stream().map(sentence -> new Flaw(FieldCheck.name(step), sentence)).toList();
  }

  private int mutants(ExecutionRecord gold) {
    if (gold.outcome() != Outcome.PASSED) {
      return 0;
    }
    long affordable = MUTANTS_TIME.toNanos() / Math.max(1, gold.wallTime().toNanos());
    return (int) Math.min(trial.mutants(), Math.max(LEAST_MUTANTS, affordable));
  }

  /**
   * Returns a number that depends on the sub-step alone, so that it always has the same mutants.
   */
  private static long seedOf(StepId step) {
    return step.isTask()
        ? step.problem().hashCode()
        : 31L * Integer.parseInt(step.problem()) + step.step();
  }

  private List<Mutant> survivors(StepId step, List<Mutant> mutants, ExecutionRecord gold)
      throws InterruptedException {
    List<Sample> samples = samples(step, mutants, Mutant::code);
    Scorer scorer = scorer(afterGold(samples), rulesForMutants(gold));
    List<Mutant> survivors = new ArrayList<>();
    for (Sample sample : samples) {
      if (scorer.score(sample.draw()).outcome() == Outcome.PASSED) {
        survivors.add(mutants.get(sample.index()));
      }
    }
    return survivors;
  }

  private static <T> List<Sample> samples(StepId step, List<T> of, Function<T, String> code) {
    return IntStream.range(0, of.size())
        .mapToObj(index -> new Sample(step, index, code.apply(of.get(index))))
        .toList();
  }

  private List<StepReport.LetThrough> letThrough(
      StepId step, List<Degenerate> answers, ExecutionRecord gold) throws InterruptedException {
    List<Sample> samples = samples(step, answers, Degenerate::code);
    Scorer scorer = scorer(afterGold(samples), rulesForMutants(gold).withAllTests());
    List<StepReport.LetThrough> found = new ArrayList<>();
    for (Sample sample : samples) {
      ExecutionRecord execution = scorer.score(sample.draw());
      List<Integer> passed = testsPassed(execution);
      if (!passed.isEmpty()) {
        String answer = answers.get(sample.index()).answer();
        found.add(new StepReport.LetThrough(answer, passed, passed.size() == execution.tests()));
      }
    }
    return found;
  }

  /** Returns the numbers, from 1, of the tests that passed; empty if not all tests ran. */
  private static List<Integer> testsPassed(ExecutionRecord execution) {
    if (!execution.ranEveryTest()) {
      return List.of();
    }
    return IntStream.rangeClosed(1, execution.tests())
        .boxed()
        .filter(test -> !execution.failedTests().contains(test))
        .toList();
  }

  private ScoringRules rulesForMutants(ExecutionRecord gold) {
    ScoringRules rules = trial.rules();
    Duration time = gold.wallTime().multipliedBy(SLOWER).plus(A_WHILE);
    ExecutionLimits limits = rules.limits();
    if (time.compareTo(limits.wallTime()) < 0) {
      limits = limits.toBuilder().wallTime(time).cpuTime(time).build();
    }
    return new ScoringRules(
        limits, rules.allTests(), rules.once(), rules.versions(), rules.convention());
  }

  private List<StepReport.Surprise> surprises(List<KnownSample> samples)
      throws InterruptedException {
    Scorer scorer =
        scorer(afterGold(samples.stream().map(KnownSample::sample).toList()), trial.rules());
    List<StepReport.Surprise> surprises = new ArrayList<>();
    for (KnownSample known : samples) {
      ExecutionRecord execution = scorer.score(known.sample().draw());
      if (execution.outcome() != known.expected()) {
        surprises.add(new StepReport.Surprise(known, execution.outcome(), execution.detail()));
      }
    }
    return surprises;
  }

  private SampleSource afterGold(List<Sample> samples) {
    return SampleSource.of(problems, samples, PreviousSteps.GOLD);
  }

  private Scorer scorer(SampleSource source, ScoringRules rules) {
    return new Scorer(problems, source, targets, sandbox, rules);
  }
}
