package dev.crucible.harness.assemble;

import dev.crucible.harness.assemble.SourceMap.Origin;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Assembler of the code that a sub-step runs: {@code required_dependencies}, the code of all
 * earlier sub-steps, and the sub-step's code. Thread-safe: the code that the samples of a sub-step
 * have in common is joined once.
 */
public final class Assembler {

  private final ProblemSet problems;
  private final SampleSource samples;
  private final Map<StepId, Common> common;

  /** The parts that all samples of a sub-step have in common. */
  private record Common(
      Problem problem, boolean earlierShared, String setup, Joined shared, List<String> tests) {}

  /**
   * Creates an assembler of samples.
   *
   * @param problems the problems that the samples solve
   * @param samples the source of the code of samples and of earlier sub-steps
   */
  public Assembler(ProblemSet problems, SampleSource samples) {
    this(problems, samples, new ConcurrentHashMap<>());
  }

  private Assembler(ProblemSet problems, SampleSource samples, Map<StepId, Common> common) {
    this.problems = problems;
    this.samples = samples;
    this.common = common;
  }

  /**
   * Returns an assembler of other samples of the same problems, which shares what was joined.
   *
   * @throws IllegalArgumentException if one runs samples after gold, and the other after generated
   *     code
   */
  public Assembler withSamples(SampleSource others) {
    if (samples.previous() != others.previous()) {
      throw new IllegalArgumentException("the samples run after earlier code of another kind");
    }
    return new Assembler(problems, others, common);
  }

  /**
   * Assembles one sample.
   *
   * @throws DataException if the sub-step is not among the problems, or the code of this or an
   *     earlier sub-step is missing
   */
  public AssembledStep assemble(Draw draw) {
    Common ofStep = common.computeIfAbsent(draw.step(), step -> common(draw));
    Optional<String> script = samples.script(draw);
    var own = new Joined(ofStep.shared());
    if (!ofStep.earlierShared() && script.isEmpty()) {
      addEarlier(own, ofStep.problem(), draw);
    }
    own.add(
        new Origin.Step(draw.step()),
        script.orElseGet(() -> samples.code(draw.step(), draw.index())));
    String future = FutureImports.line(own.features);
    var sources = new SourceMap(own.sections);
    return new AssembledStep(
        draw.step(),
        ofStep.setup(),
        future,
        ofStep.shared().text(),
        StepImports.settled(own.text(), ofStep.shared().text()),
        ofStep.tests(),
        future.isEmpty() ? sources : sources.below(1));
  }

  private Common common(Draw draw) {
    Problem problem = problems.problemOf(draw.step()).orElseThrow(() -> unknown(draw.step()));
    SubStep step = problem.subStep(draw.step()).orElseThrow(() -> unknown(draw.step()));
    var shared = new Joined();
    if (!(step.form() instanceof SampleForm.Program)) { // A program gets the names when it runs.
      shared.add(new Origin.Dependencies(), problem.requiredDependencies());
    }
    boolean earlierShared = samples.previous() == PreviousSteps.GOLD && haveGold(problem, step);
    if (earlierShared) {
      addEarlier(shared, problem, draw);
    }
    // Joined before threads share it: the text is cached without synchronization.
    var _ = shared.text();
    return new Common(
        problem,
        earlierShared,
        withLineFeeds(problem.requiredDependencies()),
        shared,
        step.testCases().stream().map(Assembler::withLineFeeds).toList());
  }

  /**
   * Returns true if every earlier sub-step has gold, so that its code does not depend on the draw.
   */
  private static boolean haveGold(Problem problem, SubStep step) {
    return problem.subSteps().stream()
        .takeWhile(earlier -> !earlier.id().equals(step.id()))
        .allMatch(earlier -> earlier.groundTruthCode().isPresent());
  }

  /** Adds the code of the sub-steps before the one of {@code draw}. */
  private void addEarlier(Joined joined, Problem problem, Draw draw) {
    for (SubStep earlier : problem.subSteps()) {
      if (earlier.id().equals(draw.step())) {
        return;
      }
      joined.add(new Origin.Step(earlier.id()), samples.earlierCode(earlier.id(), draw.index()));
    }
  }

  private DataException unknown(StepId step) {
    return new DataException(
        "There is no sub-step %s in %s; name one that is there."
            .formatted(step, problems.source()));
  }

  /**
   * Replaces all line ends with LF, so that joined lines can be counted by LF alone. Python treats
   * all three line ends as one.
   */
  private static String withLineFeeds(String code) {
    return code.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Parts of joined code. Not changed after the first call of {@link #text()}. */
  private static final class Joined {

    private final StringBuilder code = new StringBuilder();
    private final List<SourceMap.Section> sections;
    private final Set<String> features;
    private int nextLine;
    private String text;

    Joined() {
      sections = new ArrayList<>();
      features = new TreeSet<>();
      nextLine = 1;
    }

    /** Creates parts that follow {@code before}, whose lines are only counted. */
    Joined(Joined before) {
      sections = new ArrayList<>(before.sections);
      features = new TreeSet<>(before.features);
      nextLine = before.nextLine;
    }

    /** Returns the joined code; the same object on each call. */
    String text() {
      if (text == null) {
        text = code.toString();
      }
      return text;
    }

    void add(Origin origin, String part) {
      FutureImports imports = FutureImports.of(withLineFeeds(part) + "\n");
      features.addAll(imports.features());
      String lines = imports.code();
      int count = (int) lines.chars().filter(c -> c == '\n').count();
      sections.add(new SourceMap.Section(origin, nextLine, count));
      nextLine += count;
      code.append(lines);
    }
  }
}
