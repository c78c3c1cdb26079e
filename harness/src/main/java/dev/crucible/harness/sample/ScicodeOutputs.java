package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.extract.OfficialExtractor;
import dev.crucible.harness.extract.PythonLexer;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reference code as the benchmark's scripts would write it. The code of a {@linkplain GivenSteps
 * given} sub-step is reduced to one definition; for a class, this is the first method in its header
 * (the benchmark's open issues 49 and 59). All other gold is taken from an answer that holds it in
 * a fence, as the benchmark's task for Inspect does in the mode {@code gold}.
 *
 * <p>Source: {@code extract_function_name} and {@code get_function_from_code} in {@code
 * src/scicode/parse/parse.py}, and {@code generate_gold_response} in {@code
 * eval/inspect_ai/scicode.py} of the repository scicode-bench/SciCode.
 */
public final class ScicodeOutputs {
  private static final Pattern FUNCTION = named("\\bdef\\s+(\\w+)\\s*\\(");
  private static final Pattern CLASS = named("\\bclass\\s+(\\w+)\\s*\\(");

  private ScicodeOutputs() {}

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Returns the problems with their reference code in this form.
   *
   * @throws DataException if the header of a given sub-step has no name, or its code does not
   *     define the name
   */
  public static ProblemSet of(ProblemSet problems) {
    return problems.map(ScicodeOutputs::of);
  }

  private static Problem of(Problem problem) {
    return problem.withSubSteps(
        problem.subSteps().stream()
            .map(step -> step.groundTruthCode().isEmpty() ? step : withGold(step))
            .toList());
  }

  private static SubStep withGold(SubStep step) {
    String gold = step.groundTruthCode().orElseThrow();
    return step.withGold(
        GivenSteps.isGiven(step.id())
            ? cut(gold, step)
            : OfficialExtractor.extract("```python\n" + gold + "\n```\n"));
  }

  private static String cut(String code, SubStep step) {
    String name =
        name(step.functionHeader())
            .orElseThrow(() ->
                new DataException(
                    "sub-step %s has a function_header in which SciCode's script finds no name; give the header as the benchmark publishes it."
                        .formatted(step.id())));
    PythonLexer lexer = PythonLexer.scan(code);
    return lexer.isWhole()
        ? definition(code, lexer, name)
            .orElseThrow(() ->
                new DataException(
                    "The code of sub-step %s does not define %s, which SciCode's script looks for in it; give the code as the benchmark publishes it."
                        .formatted(step.id(), name)))
        : code;
  }

  /**
   * Returns the name that the script finds in a header: that of any function before that of a
   * class.
   */
  private static Optional<String> name(String header) {
    Matcher function = FUNCTION.matcher(header);
    Matcher type = CLASS.matcher(header);
    return function.find()
        ? Optional.of(function.group(1))
        : Optional.of(type).filter(Matcher::find).map(found -> found.group(1));
  }

  /**
   * Returns the outermost definition of {@code name}, the first of several; the script searches
   * level by level.
   */
  private static Optional<String> definition(String code, PythonLexer lexer, String name) {
    Pattern head = Pattern.compile("[ \t]*+(?:def|class)[ \t]++" + Pattern.quote(name) + "\\b");
    List<Integer> lines = lexer.lines();
    String bare = lexer.code();
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (head.matcher(bare).region(lines.get(i), bare.length()).lookingAt()
          && (best < 0 || indent(bare, lines.get(i)) < indent(bare, lines.get(best)))) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(block(code, bare, lines, best));
  }

  private static String block(String code, String bare, List<Integer> lines, int head) {
    int indent = indent(bare, lines.get(head));
    int first = head;
    while (first > 0 && isDecorator(bare, lines.get(first - 1), indent)) {
      first--;
    }
    int end = head + 1;
    while (end < lines.size()
        && (isBlank(bare, lines, end) || indent(bare, lines.get(end)) > indent)) {
      end++;
    }
    String block =
        code.substring(lines.get(first), end < lines.size() ? lines.get(end) : code.length());
    // The script writes the definition without indentation. Removing it would change its strings.
    return indent == 0 ? block : "if True:\n" + block;
  }

  private static boolean isDecorator(String bare, int line, int indent) {
    return indent(bare, line) == indent && bare.startsWith("@", line + indent);
  }

  private static boolean isBlank(String bare, List<Integer> lines, int line) {
    int end = line + 1 < lines.size() ? lines.get(line + 1) : bare.length();
    return bare.substring(lines.get(line), end).isBlank();
  }

  private static int indent(String bare, int line) {
    int at = line;
    while (at < bare.length() && " \t".indexOf(bare.charAt(at)) >= 0) {
      at++;
    }
    return at - line;
  }
}
