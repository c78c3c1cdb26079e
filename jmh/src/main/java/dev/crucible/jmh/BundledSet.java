package dev.crucible.jmh;

import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled problems and samples. Immutable.
 *
 * @param problems all bundled problems
 * @param samples the samples whose outcome is known
 * @param heavy the sub-steps that take long on purpose
 * @param fewCalls the sub-steps whose gold code and tests make fewer than {@link #FEW_CALLS} calls
 *     of NumPy
 */
public record BundledSet(
    ProblemSet problems, List<KnownSample> samples, Set<StepId> heavy, Set<StepId> fewCalls) {

  /**
   * The number of NumPy calls from which a sub-step is not in {@link #fewCalls}. The calls are
   * counted by {@code problems/tools/build_problems.py}.
   */
  public static final int FEW_CALLS = 500;

  /** The prefix of the names of variants that are correct and slow. */
  private static final String SLOW = "slow_";

  /** Copies the collections. */
  public BundledSet {
    samples = List.copyOf(samples);
    heavy = Set.copyOf(heavy);
    fewCalls = Set.copyOf(fewCalls);
  }

  /**
   * Reads the problems and samples.
   *
   * @throws IOException if a resource cannot be read
   */
  public static BundledSet read() throws IOException {
    ProblemSet problems;
    try (InputStream in = BundledProblems.problems()) {
      problems = ProblemReader.read("the bundled problems", in);
    }
    List<KnownSample> samples;
    try (InputStream in = BundledProblems.samples()) {
      samples = KnownSample.read("the bundled samples", in, problems);
    }
    return new BundledSet(
        problems,
        samples,
        steps(problem -> problem.get("heavy").propertyNames().stream()),
        steps(problem -> problem.get("few_numpy_calls").valueStream().map(JsonNode::stringValue)));
  }

  /**
   * Opens the targets of the problems' tests. The caller closes them.
   *
   * @throws IOException if the resource cannot be read
   */
  public static TargetFile targets() throws IOException {
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    }
  }

  /**
   * Returns the samples that take milliseconds, as most samples of a run do: neither their sub-step
   * nor their variant takes long on purpose. Their times measure the scoring core, and not the
   * arithmetic of one sub-step.
   */
  public List<KnownSample> shortSamples() {
    return samples.stream()
        .filter(known -> !heavy.contains(known.sample().step()))
        .filter(known -> !known.variant().startsWith(SLOW))
        .toList();
  }

  private static Set<StepId> steps(Function<JsonNode, Stream<String>> ofProblem)
      throws IOException {
    try (InputStream in = BundledProblems.provenance()) {
      return JsonMapper.shared()
          .readTree(in)
          .get("problems")
          .valueStream()
          .flatMap(ofProblem)
          .map(StepId::parse)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
