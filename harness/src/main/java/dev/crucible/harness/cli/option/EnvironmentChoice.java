package dev.crucible.harness.cli.option;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.KeptEnvironment;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cli.console.EnvProgress;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.runtime.NumpyLoading;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The choice of the Python environment, and so of the packages that samples can import. */
public final class EnvironmentChoice {
  private static final Pattern IMPORT =
      Pattern.compile(
          "^[ \\t]*(?:from[ \\t]+(\\w+)|import[ \\t]+([\\w.,\\t ]+))", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("(?:^|,)[ \\t]*(\\w+)");

  private static final Map<String, String> PACKAGES = PackageSpec.byModule();

  private final EnvironmentSpec wanted;

  /**
   * Creates a choice.
   *
   * @param wanted the requested environment; if it has no packages beside NumPy, the imports of
   *     problems and samples decide
   */
  EnvironmentChoice(EnvironmentSpec wanted) {
    this.wanted = wanted;
  }

  /**
   * Returns the specification of the environment that the options {@code --numpy} and {@code
   * --with} name.
   *
   * @throws IllegalArgumentException if a version or a package is none; the message is one sentence
   */
  public static EnvironmentSpec spec(String numpy, List<String> with) {
    return EnvironmentSpec.standard()
        .withNumpyVersion(numpy)
        .withPackages(PackageSpec.parseAll(with));
  }

  /**
   * Returns the environment for problems and their samples. Without requested packages, it is the
   * existing one that has most of the packages that are imported, and the fewest others. If none
   * has any of them, it is the one with NumPy alone, which is made if it is missing.
   *
   * @param code the samples' code
   * @param err the stream for progress, and for a notice of missing packages
   * @throws EnvironmentException if requested packages are not installed, or the environment cannot
   *     be made
   */
  PythonEnvironment environment(List<Problem> problems, Stream<String> code, PrintWriter err) {
    if (!wanted.packages().isEmpty()) {
      return PythonEnvironments.existing(wanted);
    }
    Set<String> needs =
        needs(Stream.concat(problems.stream().map(Problem::requiredDependencies), code));
    if (needs.isEmpty()) {
      return EnvProgress.environment(wanted, err);
    }
    Optional<PythonEnvironment> fitting = best(needs);
    List<String> missing =
        needs.stream()
            .filter(need -> fitting.filter(environment -> environment.has(need)).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      err.printf(
          "Some problems or samples import %s, which is not installed: what needs it is SKIPPED. To install it:"
              + " %s --with %s%n",
          String.join(" and ", missing), wanted.command(), String.join(",", needs));
      err.flush();
    }
    return fitting.orElseGet(() -> EnvProgress.environment(wanted, err));
  }

  /**
   * Returns when contexts should load NumPy: on demand if no text names it, or a package that
   * builds on it.
   *
   * @param problems the problems, of which some may have targets
   * @param code the samples' code
   */
  public static NumpyLoading numpyLoading(ProblemSet problems, Stream<String> code) {
    Stream<String> texts = Stream.concat(problems.problems().stream().flatMap(Problem::code), code);
    // Most targets are arrays.
    return problems.hasTargets() || texts.anyMatch(EnvironmentChoice::namesNumpy)
        ? NumpyLoading.EAGER
        : NumpyLoading.ON_DEMAND;
  }

  private static boolean namesNumpy(String source) {
    return source.contains("numpy") || !needs(Stream.of(source)).isEmpty();
  }

  /** Returns the packages that source texts import, among those that Crucible is tested with. */
  static Set<String> needs(Stream<String> sources) {
    Set<String> needs = new TreeSet<>();
    sources.forEach(source -> {
      if (PACKAGES.keySet().stream().anyMatch(source::contains)) {
        addImported(source, needs);
      }
    });
    return needs;
  }

  private static void addImported(String source, Set<String> needs) {
    Matcher statement = IMPORT.matcher(source);
    while (statement.find()) {
      String names = statement.group(1) == null ? statement.group(2) : statement.group(1);
      Matcher name = NAME.matcher(names);
      while (name.find()) {
        if (PACKAGES.containsKey(name.group(1))) {
          needs.add(PACKAGES.get(name.group(1)));
        }
      }
    }
  }

  /**
   * Returns the environment with the requested NumPy that has most of the needed packages, and the
   * fewest others; empty if none has any.
   */
  private Optional<PythonEnvironment> best(Set<String> needs) {
    return KeptEnvironment.list(wanted.cache()).stream()
        .flatMap(kept -> kept.environment().stream())
        .filter(environment -> needs.stream().anyMatch(environment::has))
        .filter(this::isCurrent)
        .max(
            Comparator.comparingLong((PythonEnvironment e) -> covered(needs, e))
                .thenComparing(e -> e.packageWheels().size(), Comparator.reverseOrder()));
  }

  private static long covered(Set<String> needs, PythonEnvironment environment) {
    return needs.stream().filter(environment::has).count();
  }

  private boolean isCurrent(PythonEnvironment environment) {
    EnvironmentSpec spec = wanted.withPackages(environment.packages());
    return PythonEnvironments.find(spec)
        .filter(usable -> usable.key().equals(environment.key()))
        .isPresent();
  }
}
