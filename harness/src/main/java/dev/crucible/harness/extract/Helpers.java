package dev.crucible.harness.extract;

import dev.crucible.harness.extract.PythonSource.Kind;
import dev.crucible.harness.extract.PythonSource.Statement;
import dev.crucible.runtime.source.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Statements that code needs from the other blocks of its answer: imports, functions, classes and
 * values that it uses and does not define, and the statements that modify those values. Not
 * thread-safe.
 */
final class Helpers {
  /** Maximum number of rounds in which the names that helpers themselves use are resolved. */
  private static final int MOST_ROUNDS = 20;

  private static final Pattern FUTURE = Pattern.compile("\\s*+from\\s++__future__\\b");

  private final String wanted;
  private final List<Statement> offered = new ArrayList<>();
  private int above;

  /**
   * Creates an empty collection of helpers.
   *
   * @param wanted the name that the code provides; no helper may bind it, or use it while the
   *     module is being executed
   */
  Helpers(String wanted) {
    this.wanted = wanted;
  }

  /**
   * Offers the statements of a block. Blocks must be offered in the order of the answer. A block
   * with an open string or bracket is ignored.
   *
   * @param isAbove whether the block is above the code
   */
  void offer(String block, boolean isAbove) {
    PythonSource source = PythonSource.of(block);
    if (source.isWhole()) {
      source.statements().stream().filter(this::isOffered).forEach(offered::add);
      above = isAbove ? offered.size() : above;
    }
  }

  private boolean isOffered(Statement statement) {
    boolean runsLater = statement.kind() == Kind.DEFINITION || statement.kind() == Kind.IMPORT;
    return statement.kind() != Kind.MAIN_GUARD
        && statement.kind() != Kind.CHECK
        && !statement.binds().contains(wanted)
        && (runsLater || !statement.mentions().contains(wanted));
  }

  /** Returns {@code code}, preceded by the offered statements that it needs. */
  String addedTo(String code) {
    var taken = new TreeSet<Integer>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String joined = joined(taken) + code;
      Set<String> missing = PythonModule.of(joined).map(PythonModule::missing).orElse(Set.of());
      if (!take(missing, taken)) {
        break;
      }
    }
    List<Statement> fillers = fillers(taken);
    String helpers = joined(taken);
    if (!fillers.isEmpty()) {
      helpers = text(withFillers(taken, fillers));
    }
    return belowFutureImports(helpers, code);
  }

  /**
   * Takes the statements that bind a missing name: those above the code, else those below it.
   * Returns true if there was any.
   */
  private boolean take(Set<String> missing, Set<Integer> taken) {
    var found = new HashSet<String>();
    boolean more = false;
    for (int i = 0; i < offered.size(); i++) {
      Statement statement = offered.get(i);
      boolean isAbove = i < above;
      Predicate<String> open = name -> missing.contains(name) && (isAbove || !found.contains(name));
      if (statement.binds().stream().anyMatch(open) && taken.add(i)) {
        more = true;
        if (isAbove) {
          found.addAll(statement.binds());
        }
      }
    }
    return more;
  }

  /**
   * Returns the statements that modify a value that was taken: {@code w[0] = 4 / 9}, {@code
   * w.sort()}.
   */
  private List<Statement> fillers(Set<Integer> taken) {
    Set<String> values =
        taken.stream()
            .map(offered::get)
            .filter(statement -> statement.kind() == Kind.ASSIGNMENT)
            .flatMap(statement -> statement.binds().stream())
            .collect(Collectors.toSet());
    return offered.stream()
        .filter(statement -> statement.kind() == Kind.OTHER && !statement.isBareName())
        .filter(statement -> statement.mentions().stream().anyMatch(values::contains))
        .filter(statement -> changes(statement, values))
        .toList();
  }

  private static boolean changes(Statement statement, Set<String> values) {
    return values.stream()
        .anyMatch(name ->
            Pattern.compile("(?m)^[ \t]*" + Pattern.quote(name) + "\\s*(?:\\[|\\.|[-+*/@|&^%<>]+=)")
                .matcher(statement.code())
                .find());
  }

  private List<Statement> withFillers(Set<Integer> taken, List<Statement> fillers) {
    var all = new ArrayList<Statement>();
    for (int i = 0; i < offered.size(); i++) {
      if (taken.contains(i) || fillers.contains(offered.get(i))) {
        all.add(offered.get(i));
      }
    }
    return all;
  }

  private String joined(Set<Integer> taken) {
    return text(taken.stream().map(offered::get).toList());
  }

  private static String text(List<Statement> statements) {
    return statements.stream()
        .map(Statement::text)
        .map(text -> text.endsWith("\n") ? text : text + "\n")
        .collect(Collectors.joining());
  }

  /** Joins helpers and code. Python requires {@code from __future__} imports to come first. */
  private static String belowFutureImports(String helpers, String code) {
    List<Statement> statements = PythonSource.of(code).statements();
    int last = -1;
    for (int i = 0; i < statements.size(); i++) {
      last = FUTURE.matcher(statements.get(i).code()).lookingAt() ? i : last;
    }
    return helpers.isEmpty() || last < 0
        ? helpers + code
        : text(statements.subList(0, last + 1))
            + helpers
            + statements.subList(last + 1, statements.size()).stream()
                .map(Statement::text)
                .collect(Collectors.joining());
  }
}
