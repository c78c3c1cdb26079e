package dev.crucible.harness.sample;

import dev.crucible.harness.sample.Markdown.Part;
import dev.crucible.harness.sample.PythonSource.Kind;
import dev.crucible.harness.sample.PythonSource.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a sub-step's code from a model's whole answer.
 *
 * <p><b>Where from.</b> What the model thought before it answered (up to the last {@code </think>}
 * and its like) is left out. Of the fenced blocks of Markdown, the last one that defines the wanted
 * function or class is taken, since models correct themselves downwards; blocks of Python or of no
 * named language come before others. Where none defines it, one that mentions its definition is
 * taken (it may be broken), else the longest. Without any fence the text itself is the code.
 *
 * <p><b>What is kept.</b> All of that block: imports, constants, helpers and the order they have.
 * Names that it uses and does not define are taken from the other Python blocks: imports and
 * definitions from any of them, constants (values without a call) from those before it.
 *
 * <p><b>What is dropped</b>, and only where the block defines what is wanted and all its strings
 * and brackets are closed: {@code if __name__ == "__main__":} blocks, which a module that is
 * imported does not run; and single {@code print(...)} calls and {@code assert}s below the wanted
 * definition, since they bind no name that a later sub-step or a test could use, and an example
 * that fails says nothing about the function. Other example usage stays: {@code x = solve(A, b)}
 * may look like an example and be a constant that a later sub-step uses, and {@code
 * np.random.seed(0)} changes what tests see. The benchmark's own script runs such statements too,
 * so keeping them judges as it does.
 *
 * <p><b>Broken code is passed on</b>: a syntax error is the sample's result, not this class's.
 * Never throws; extracting from what was extracted changes nothing. Line ends become line feeds.
 */
public final class CodeExtractor {
  private static final Pattern THOUGHTS =
      Pattern.compile("(?is).*</(?:think|thinking|thought|thoughts|reasoning)>");
  private static final Pattern FENCE = Pattern.compile("\\s*+(?:```|~~~)");
  private static final Pattern BLANK_LINES = Pattern.compile("\\A(?:[ \t\f]*+\n)++");

  private final String wanted;

  private CodeExtractor(String wanted) {
    this.wanted = wanted;
  }

  /**
   * The code in {@code response}.
   *
   * @param response a model's answer, or code
   * @param wantedName the function or class that is asked for, see {@link FunctionName}; empty if
   *     it is not known
   */
  public static String extract(String response, String wantedName) {
    var extractor = new CodeExtractor(wantedName);
    String code = response.replace("\r\n", "\n").replace('\r', '\n');
    // A block may hold Markdown itself, as an answer within an answer.
    for (String inner = extractor.once(code);
        inner.length() < code.length();
        inner = extractor.once(code)) {
      code = inner;
    }
    return code;
  }

  private String once(String text) {
    if (isCode(text)) {
      return cleaned(unindented(text));
    }
    String answer = withoutThoughts(text);
    List<Part> parts = Markdown.parts(answer);
    if (parts.stream().noneMatch(Part::fenced)) {
      return cleaned(unindented(answer));
    }
    Part chosen = chosen(parts);
    return cleaned(withHelpers(chosen, parts));
  }

  /** Whether the text is code that defines what is wanted; fences may stand in its strings. */
  private boolean isCode(String text) {
    PythonSource source = PythonSource.of(text);
    return source.isWhole()
        && source.defines(wanted)
        && source.statements().stream().noneMatch(s -> FENCE.matcher(s.code()).lookingAt())
        && !THOUGHTS.matcher(text).lookingAt();
  }

  private static String withoutThoughts(String text) {
    Matcher thoughts = THOUGHTS.matcher(text);
    String answer = thoughts.lookingAt() ? text.substring(thoughts.end()) : text;
    return answer.isBlank() ? text : answer;
  }

  private Part chosen(List<Part> parts) {
    return last(parts, part -> part.mayBePython() && defines(part))
        .or(() -> last(parts, part -> part.fenced() && defines(part)))
        .or(() -> last(parts, this::defines))
        .or(() -> last(parts, part -> part.mayBePython() && mentions(part)))
        .or(() -> longest(parts, Part::isPython))
        .or(() -> longest(parts, Part::mayBePython))
        .or(() -> longest(parts, Part::fenced))
        .orElseThrow();
  }

  private boolean defines(Part part) {
    return PythonSource.of(unindented(part.text())).defines(wanted);
  }

  private boolean mentions(Part part) {
    return !wanted.isEmpty()
        && Pattern.compile("\\b(?:def|class)\\s+" + Pattern.quote(wanted) + "\\b")
            .matcher(part.text())
            .find();
  }

  private static Optional<Part> last(List<Part> parts, Predicate<Part> which) {
    return parts.stream().filter(which).reduce((_, later) -> later);
  }

  private static Optional<Part> longest(List<Part> parts, Predicate<Part> which) {
    return parts.stream().filter(which).max(Comparator.comparingInt(part -> part.text().length()));
  }

  /** The code of a block, after what it uses of other blocks. */
  private String withHelpers(Part chosen, List<Part> parts) {
    String code = unindented(chosen.text());
    PythonSource source = PythonSource.of(code);
    if (!source.isWhole() || !source.defines(wanted)) {
      return code;
    }
    List<Statement> offered = new ArrayList<>();
    for (Part part : parts) {
      if (!part.equals(chosen) && part.mayBePython()) {
        boolean before = parts.indexOf(part) < parts.lastIndexOf(chosen);
        offered.addAll(offered(PythonSource.of(unindented(part.text())), before));
      }
    }
    String helpers =
        used(offered, source).stream()
            .map(Statement::text)
            .map(text -> text.endsWith("\n") ? text : text + "\n")
            .collect(Collectors.joining());
    return helpers + code;
  }

  /** What another block has to offer to the chosen one. */
  private List<Statement> offered(PythonSource block, boolean before) {
    return block.isWhole()
        ? block.statements().stream()
            .filter(s -> !s.binds().contains(wanted))
            .filter(s ->
                switch (s.kind()) {
                  case IMPORT, DEFINITION -> true;
                  case ASSIGNMENT -> before && !s.code().contains("(");
                  case MAIN_GUARD, CHECK, OTHER -> false;
                })
            .toList()
        : List.of();
  }

  /** Those that bind a name which the code, or another of them, uses and the code does not bind. */
  private static List<Statement> used(List<Statement> offered, PythonSource source) {
    Set<String> bound = new HashSet<>();
    Set<String> needed = new HashSet<>();
    source
        .statements()
        .forEach(statement -> {
          bound.addAll(statement.binds());
          needed.addAll(statement.mentions());
        });
    var taken = new TreeSet<Integer>();
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < offered.size(); i++) {
        Statement statement = offered.get(i);
        boolean wantedHere =
            statement.binds().stream().anyMatch(n -> needed.contains(n) && !bound.contains(n));
        if (wantedHere && taken.add(i)) {
          needed.addAll(statement.mentions());
          more = true;
        }
      }
    }
    return taken.stream().map(offered::get).toList();
  }

  private String cleaned(String code) {
    PythonSource source = PythonSource.of(code);
    if (!source.isWhole() || !source.defines(wanted)) {
      return code;
    }
    var kept = new StringBuilder();
    boolean below = false;
    for (Statement statement : source.statements()) {
      below |= statement.defines(wanted);
      boolean dropped =
          statement.kind() == Kind.MAIN_GUARD || (below && statement.kind() == Kind.CHECK);
      kept.append(dropped ? "" : statement.text());
    }
    return kept.toString();
  }

  /**
   * The text without the blank lines it begins with, and without the indentation that all its lines
   * share, if its first line has one.
   */
  private static String unindented(String whole) {
    String text = BLANK_LINES.matcher(whole).replaceFirst("");
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.isEmpty() || " \t".indexOf(first.charAt(0)) < 0) {
      return text;
    }
    String common = first.substring(0, first.length() - first.stripLeading().length());
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      while (!line.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    int indent = common.length();
    return text.lines()
        .map(line -> line.isBlank() ? "" : line.substring(indent))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
