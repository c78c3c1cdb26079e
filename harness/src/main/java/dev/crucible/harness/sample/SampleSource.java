package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the code of sub-steps comes from: samples, and gold where there is no sample.
 *
 * <p>A sub-step runs after the earlier ones of its problem. Their code is gold, or the sample of
 * the same index, for which gold stands in where there is none. A {@linkplain GivenSteps given}
 * sub-step always takes its gold if there is one, and is never among the {@linkplain #draws()
 * draws}. Immutable, so safe to share between threads.
 */
public final class SampleSource {

  private final ProblemSet problems;
  private final Map<Draw, String> codes;
  private final Set<Draw> cutOff;
  private final List<Draw> draws;
  private final PreviousSteps previous;
  private final Map<Draw, String> scripts;
  private final Convention convention;

  private SampleSource(
      ProblemSet problems,
      Map<Draw, String> codes,
      Set<Draw> cutOff,
      Stream<Draw> draws,
      PreviousSteps previous,
      Map<Draw, String> scripts,
      Convention convention) {
    this.problems = problems;
    this.previous = previous;
    this.scripts = Map.copyOf(scripts);
    this.convention = convention;
    this.codes = Map.copyOf(codes);
    this.cutOff = Set.copyOf(cutOff);
    this.draws = draws.filter(draw -> !GivenSteps.isGiven(draw.step())).sorted().toList();
  }

  /** The gold of every sub-step as sample 0. Missing gold shows when {@link #code} asks for it. */
  public static SampleSource gold(ProblemSet problems) {
    return new SampleSource(
        problems,
        Map.of(),
        Set.of(),
        problems.problems().stream()
            .flatMap(problem -> problem.subSteps().stream())
            .map(step -> new Draw(step.id(), 0)),
        PreviousSteps.GOLD,
        Map.of(),
        Convention.CRUCIBLE);
  }

  /**
   * Samples as {@link SampleReader} gives them.
   *
   * @param previous whose code of earlier sub-steps they run after
   * @throws IllegalArgumentException if two have the same sub-step and index
   */
  public static SampleSource of(ProblemSet problems, List<Sample> samples, PreviousSteps previous) {
    var codes = new HashMap<Draw, String>();
    for (Sample sample : samples) {
      if (codes.put(sample.draw(), sample.code()) != null) {
        throw new IllegalArgumentException("there are two samples of " + sample.draw());
      }
    }
    Set<Draw> cutOff =
        samples.stream().filter(Sample::cutOff).map(Sample::draw).collect(Collectors.toSet());
    return new SampleSource(
        problems, codes, cutOff, codes.keySet().stream(), previous, Map.of(), Convention.CRUCIBLE);
  }

  /**
   * This in the {@linkplain Convention#OFFICIAL official} way: gold does not stand in for an
   * earlier sub-step's sample that is not there.
   *
   * @param wholeScripts what runs as it is, see {@link SampleSet#scripts}
   */
  public SampleSource official(Map<Draw, String> wholeScripts) {
    return new SampleSource(
        problems, codes, cutOff, draws.stream(), previous, wholeScripts, Convention.OFFICIAL);
  }

  /** A sample with the code of the earlier sub-steps that it runs after, where a file has both. */
  public Optional<String> script(Draw draw) {
    return previous == PreviousSteps.GOLD
        ? Optional.empty()
        : Optional.ofNullable(scripts.get(draw));
  }

  /** Whose code of earlier sub-steps samples run after. */
  public PreviousSteps previous() {
    return previous;
  }

  /** Returns true if a sample's answer is known to have reached the limit of tokens. */
  public boolean isCutOff(Draw draw) {
    return cutOff.contains(draw);
  }

  /** What there is to score, by sub-step and then by index. */
  public List<Draw> draws() {
    return draws;
  }

  /**
   * The code of a sub-step in the run of samples of that index.
   *
   * @throws DataException if there is neither a sample nor gold
   */
  public String code(StepId step, int index) {
    Optional<String> gold = gold(step);
    Optional<String> sample = Optional.ofNullable(codes.get(new Draw(step, index)));
    Optional<String> code =
        GivenSteps.isGiven(step) ? gold.or(() -> sample) : sample.or(() -> gold);
    return code.orElseThrow(() -> missing(step));
  }

  /**
   * The code of a sub-step where it goes before the sample of a later one.
   *
   * @throws DataException if there is none, or it must be gold and there is none
   */
  public String earlierCode(StepId step, int index) {
    if (previous == PreviousSteps.GENERATED || GivenSteps.isGiven(step)) {
      if (convention == Convention.OFFICIAL) {
        requireSample(step, index);
      }
      return code(step, index);
    }
    return gold(step)
        .orElseThrow(() ->
            new DataException(
                "sub-step %s of %s has no ground_truth_code, which samples of later ones run after here;"
                        .formatted(step, problems.source())
                    + " give a file with gold, or score with --previous generated."));
  }

  private void requireSample(StepId step, int index) {
    if (!GivenSteps.isGiven(step) && !codes.containsKey(new Draw(step, index))) {
      throw new DataException(
          ("There is no sample %d of sub-step %s, and SciCode's script generates no later sub-step"
                  + " without it: add it, choose sub-steps that need none with --step, or score"
                  + " without --official.")
              .formatted(index, step));
    }
  }

  private Optional<String> gold(StepId step) {
    return problems
        .problemOf(step)
        .flatMap(problem -> problem.subStep(step))
        .flatMap(SubStep::groundTruthCode);
  }

  private DataException missing(StepId step) {
    return new DataException(
        "sub-step %s of %s has no ground_truth_code and no sample stands in for it; score samples"
                .formatted(step, problems.source())
            + " that include it, or give a file with gold.");
  }
}
