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
 * The source of the code of sub-steps: samples, and gold for sub-steps without a sample.
 *
 * <p>A sub-step runs after the earlier sub-steps of its problem. Their code is gold, or the sample
 * of the same index; gold replaces a missing sample. A {@linkplain GivenSteps given} sub-step
 * always uses its gold if there is one, and is never among the {@linkplain #draws() draws}.
 * Immutable and thread-safe.
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

  /**
   * Returns a source with the gold of every sub-step as sample 0. If gold is missing, {@link #code}
   * reports it.
   */
  public static SampleSource gold(ProblemSet problems) {
    return new SampleSource(
        problems,
        Map.of(),
        Set.of(),
        problems.subSteps().map(step -> new Draw(step.id(), 0)),
        PreviousSteps.GOLD,
        Map.of(),
        Convention.CRUCIBLE);
  }

  /**
   * Returns a source of samples as {@link SampleReader} reads them.
   *
   * @param previous whose code of earlier sub-steps the samples run after
   * @throws IllegalArgumentException if two samples have the same sub-step and index
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
   * Returns this source for the {@linkplain Convention#OFFICIAL official} convention: gold does not
   * replace a missing sample of an earlier sub-step.
   *
   * @param wholeScripts the files that run unchanged; see {@link SampleSet#scripts}
   */
  public SampleSource official(Map<Draw, String> wholeScripts) {
    return new SampleSource(
        problems, codes, cutOff, draws.stream(), previous, wholeScripts, Convention.OFFICIAL);
  }

  /**
   * Returns the file that holds a sample and the code of the earlier sub-steps that the sample runs
   * after; empty if there is no such file, or the earlier code is to be gold.
   */
  public Optional<String> script(Draw draw) {
    return previous == PreviousSteps.GOLD
        ? Optional.empty()
        : Optional.ofNullable(scripts.get(draw));
  }

  /** Returns whose code of earlier sub-steps the samples run after. */
  public PreviousSteps previous() {
    return previous;
  }

  /** Returns true if a sample's answer is known to have reached the token limit. */
  public boolean isCutOff(Draw draw) {
    return cutOff.contains(draw);
  }

  /** Returns the samples to score, by sub-step and then by index. */
  public List<Draw> draws() {
    return draws;
  }

  /**
   * Returns the code of a sub-step in the run of the samples of an index.
   *
   * @param index the index of the samples, from 0
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
   * Returns the code of a sub-step that runs before the sample of a later one.
   *
   * @param index the index of the samples, from 0
   * @throws DataException if there is no code, or none of the required kind: gold, or by the
   *     official convention a sample
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
    if (step.isTask()) {
      return new DataException(
          "task %s of %s has no reference code; give --samples, or a file with reference code."
              .formatted(step, problems.source()));
    }
    return new DataException(
        "sub-step %s of %s has no ground_truth_code and no sample stands in for it; score samples"
                .formatted(step, problems.source())
            + " that include it, or give a file with gold.");
  }
}
