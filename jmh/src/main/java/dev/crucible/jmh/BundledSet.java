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
 * The bundled problems.
 *
 * @param problems all of them
 * @param samples those of known outcome
 * @param heavy sub-steps that take long on purpose
 * @param fewCalls sub-steps whose gold code and tests make fewer than {@link #FEW_CALLS} calls of
 *     NumPy
 */
public record BundledSet(
    ProblemSet problems, List<KnownSample> samples, Set<StepId> heavy, Set<StepId> fewCalls) {

  /** As {@code problems/tools/build_problems.py} counts them. */
  public static final int FEW_CALLS = 500;

  /** What variants are called that are right and take long. */
  private static final String SLOW = "slow_";

  public BundledSet {
    samples = List.copyOf(samples);
    heavy = Set.copyOf(heavy);
    fewCalls = Set.copyOf(fewCalls);
  }

  /** Reads problems and samples. */
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

  /** The targets of the problems' tests; the caller closes them. */
  public static TargetFile targets() throws IOException {
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    }
  }

  /**
   * The samples that take milliseconds, as most of a run's do: of no sub-step, and no variant, that
   * takes long on purpose. What is measured with them is the scoring core, and not one sub-step's
   * arithmetic.
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
