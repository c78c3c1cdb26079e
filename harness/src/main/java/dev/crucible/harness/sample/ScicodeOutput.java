package dev.crucible.harness.sample;

import dev.crucible.harness.extract.FunctionName;
import dev.crucible.harness.extract.PythonSource;
import dev.crucible.harness.extract.PythonSource.Statement;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Separation of the own code of each sub-step of one problem from the code of earlier sub-steps
 * that the benchmark's script wrote before it. The form of a file is
 *
 * <pre>{@code dependencies \n code of 1 \n ... \n code of n-1 \n \n code of n}</pre>
 *
 * <p>so the file of sub-step n begins with the file of sub-step n-1, except for blank lines. A
 * script that was stopped and resumed read earlier code back from the files and kept only the
 * wanted definition, reformatted. In this case, the own code of sub-step n-1 is looked for, and
 * finally the definitions of the earlier sub-steps: own code begins below the first definition of
 * each. A sub-step whose answer repeats earlier functions keeps them, because theirs are not the
 * first definitions.
 */
final class ScicodeOutput {
  /**
   * The name that the script assumes for a class: its first method, because the script looks for
   * {@code def} first.
   */
  private static final Pattern NAME_BY_SCRIPT = Pattern.compile("\\bdef\\s+(\\w+)\\s*\\(");

  private final Problem problem;
  private final SortedMap<StepId, String> files;
  private final SortedMap<StepId, String> codes = new TreeMap<>();

  /**
   * Separates the code of all files.
   *
   * @param files the texts of the problem's files, by sub-step
   */
  ScicodeOutput(Problem problem, SortedMap<StepId, String> files) {
    this.problem = problem;
    this.files = files;
    files.forEach(this::separate);
  }

  /** Returns each sub-step's own code, by sub-step. */
  List<Sample> samples(int index) {
    return codes.entrySet().stream()
        .map(code -> new Sample(code.getKey(), index, code.getValue()))
        .toList();
  }

  private void separate(StepId step, String text) {
    Rest rest = afterEarlierFile(step, text);
    int own = ownStart(rest, step);
    List<Statement> statements = PythonSource.of(rest.text).statements();
    List<StepId> given = rest.unseen.stream().map(SubStep::id).filter(GivenSteps::isGiven).toList();
    if (given.size() == 1 && rest.unseen.size() == 1 && own > 0) {
      codes.putIfAbsent(given.getFirst(), joined(statements.subList(0, own)));
    }
    codes.put(step, joined(statements.subList(own, statements.size())));
  }

  private static String joined(List<Statement> statements) {
    return statements.stream()
        .map(Statement::text)
        .collect(Collectors.joining())
        .replaceFirst("\\A(?:[ \t]*+\n)++", "");
  }

  /** Returns the text below the code of the nearest earlier sub-step whose code can be found. */
  private Rest afterEarlierFile(StepId step, String text) {
    var earlier = new ArrayList<>(files.headMap(step).keySet());
    for (StepId file : earlier.reversed()) {
      Optional<String> rest =
          Lines.after(text, files.get(file), true)
              .or(() -> telling(file).flatMap(code -> Lines.after(text, code, false)));
      if (rest.isPresent()) {
        return new Rest(rest.get(), between(file, step));
      }
    }
    String rest = Lines.after(text, problem.requiredDependencies(), true).orElse(text);
    return new Rest(rest, between(new StepId(step.problem(), -1), step));
  }

  /**
   * Returns the own code of an earlier sub-step, if it has that sub-step's definition, which makes
   * it unmistakable.
   */
  private Optional<String> telling(StepId step) {
    return Optional.of(codes.get(step))
        .filter(code -> PythonSource.of(code).defines(name(problem.subStep(step).orElseThrow())));
  }

  private List<SubStep> between(StepId from, StepId to) {
    return problem.subSteps().stream()
        .filter(step -> step.id().compareTo(from) > 0 && step.id().compareTo(to) < 0)
        .toList();
  }

  /**
   * Returns the index of the first statement of the sub-step's own code, below the code of the
   * earlier sub-steps that was not found yet.
   */
  private int ownStart(Rest rest, StepId step) {
    List<Statement> statements = PythonSource.of(rest.text).statements();
    int end = lastDefinition(statements, name(problem.subStep(step).orElseThrow()));
    int start = 0;
    for (SubStep unseen : rest.unseen) {
      Set<String> names = new HashSet<>(Set.of(name(unseen)));
      nameByScript(unseen).ifPresent(names::add);
      int definition = firstDefinition(statements.subList(0, end), names);
      start = Math.max(start, definition + 1);
    }
    return start;
  }

  private static int lastDefinition(List<Statement> statements, String name) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      if (statements.get(i).defines(name)) {
        return i;
      }
    }
    return statements.size();
  }

  private static int firstDefinition(List<Statement> statements, Set<String> names) {
    for (int i = 0; i < statements.size(); i++) {
      if (names.stream().anyMatch(statements.get(i)::defines)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(SubStep step) {
    return FunctionName.of(step.functionHeader()).orElse("");
  }

  private static Optional<String> nameByScript(SubStep step) {
    Matcher name = NAME_BY_SCRIPT.matcher(step.functionHeader());
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /**
   * The remaining part of a file.
   *
   * @param unseen the earlier sub-steps whose code may still be in the text
   */
  private record Rest(String text, List<SubStep> unseen) {}

  /** Comparison of texts line by line, without blank lines and trailing whitespace. */
  private static final class Lines {
    private Lines() {}

    /**
     * Returns the text after {@code lines} in {@code text}; empty if they are not in it.
     *
     * @param atStart whether {@code lines} must be the first lines
     */
    static Optional<String> after(String text, String lines, boolean atStart) {
      List<String> wanted =
          lines.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
      List<String> all = text.lines().map(String::stripTrailing).toList();
      List<Integer> filled = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).isEmpty()) {
          filled.add(i);
        }
      }
      List<String> present = filled.stream().map(all::get).toList();
      int at = atStart ? startsWith(present, wanted) : Collections.indexOfSubList(present, wanted);
      if (at < 0 || wanted.isEmpty()) {
        return wanted.isEmpty() ? Optional.of(text) : Optional.empty();
      }
      int last = filled.get(at + wanted.size() - 1);
      return Optional.of(
          text.lines().skip(last + 1L).map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static int startsWith(List<String> present, List<String> wanted) {
      return present.size() >= wanted.size() && present.subList(0, wanted.size()).equals(wanted)
          ? 0
          : -1;
    }
  }
}
