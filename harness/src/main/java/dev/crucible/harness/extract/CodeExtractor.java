package dev.crucible.harness.extract;

import dev.crucible.harness.extract.Markdown.Part;
import dev.crucible.harness.extract.PythonSource.Kind;
import dev.crucible.harness.extract.PythonSource.Statement;
import dev.crucible.runtime.source.PythonModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Extractor of a sub-step's code from a model's whole answer.
 *
 * <p><b>Choice of the block.</b> If the text is Python and provides the wanted function or class,
 * the text is the code. Otherwise the model's {@linkplain Thoughts thoughts} are left out. Of the
 * fenced blocks of {@link Markdown}, the last one that defines the wanted name is taken, because
 * models correct themselves further down. Blocks of Python or of no named language take precedence
 * over others, and a {@link Stub} comes last. If no block defines the name, the code is looked for
 * in other {@link Containers}, in {@linkplain JsonAnswer JSON} and between lines of {@link Prose}.
 * If there is none either, a block that mentions the definition is taken (it may be broken), else
 * the longest block, else the text.
 *
 * <p><b>Content that is kept.</b> The whole block is kept: imports, constants and helpers, in their
 * order. Names that the block uses and does not define are taken from the other Python blocks; see
 * {@link Helpers}.
 *
 * <p><b>Content that is changed.</b> Code is changed only if the result is Python and provides the
 * wanted name. Characters that only display or transport the code are removed; see {@link Repairs}.
 * {@code if __name__ == "__main__":} blocks are dropped, because an import of the module would not
 * run them. Below the wanted definition, single {@code print(...)} calls and {@code assert}s are
 * dropped: they bind no name that a later sub-step or a test could use, and an example that fails
 * is no evidence about the function. A later stub of the definition is dropped, as are lines that
 * consist of one name that no statement binds. Other example usage is kept: {@code x = solve(A, b)}
 * may look like an example and be a constant that a later sub-step uses, and {@code
 * np.random.seed(0)} changes the values that tests see. The benchmark's own script runs such
 * statements too, so keeping them gives the same verdict.
 *
 * <p><b>Broken code is passed on</b>: a syntax error is part of the sample's result. If the answer
 * holds no code at all, the code is empty. Extraction from extracted code changes nothing. Line
 * ends become line feeds.
 */
public final class CodeExtractor {
  private static final Pattern BLANK_LINES = Pattern.compile("\\A(?:[ \t\f]*+\n)++");

  /** Greatest depth to which containers within containers are searched. */
  private static final int DEEPEST = 4;

  private final String wanted;

  private CodeExtractor(String wanted) {
    this.wanted = wanted;
  }

  /**
   * Returns the code in {@code response}; empty if there is none. Never throws, however broken the
   * answer is.
   *
   * @param response a model's answer, or code
   * @param wantedName the function or class that is asked for, see {@link FunctionName}; empty if
   *     unknown
   */
  public static String extract(String response, String wantedName) {
    var extractor = new CodeExtractor(wantedName);
    String text = PlainText.of(response);
    return extractor.certain(text, 0, true).orElseGet(() -> extractor.likely(text));
  }

  /**
   * Returns true if {@code code} is Python that provides the function or class {@code wantedName}.
   */
  static boolean provides(String code, String wantedName) {
    return new CodeExtractor(wantedName).provides(code);
  }

  /**
   * Returns the texts of {@code response} that may be code, with their indentation: the response
   * without thoughts, and its fenced blocks, the last one first.
   */
  static List<String> blocks(String response) {
    String answer = answer(PlainText.of(response));
    Stream<String> fenced =
        Markdown.parts(answer).reversed().stream().filter(Part::fenced).map(Part::text);
    return Stream.concat(Stream.of(answer), fenced).toList();
  }

  /** Returns the most likely code if none is certain; empty if nothing looks like code. */
  private String likely(String text) {
    String code = text;
    // A block may itself hold Markdown: an answer within an answer.
    for (String inner = usual(code); inner.length() < code.length(); inner = usual(code)) {
      code = inner;
      Optional<String> certain = certain(code, 0, false);
      if (certain.isPresent()) {
        return certain.get();
      }
    }
    return CodeSigns.in(code) ? code : "";
  }

  /**
   * Returns the code of {@code text} if it is Python and provides the wanted name.
   *
   * @param maybeWithProse whether there may be sentences beside the code: not within fences
   */
  private Optional<String> certain(String text, int depth, boolean maybeWithProse) {
    if (wanted.isEmpty() || depth > DEEPEST) {
      return Optional.empty();
    }
    String plain = unindented(text);
    if (provides(plain)) {
      return Optional.of(cleaned(plain));
    }
    String answer = answer(text);
    List<Part> parts = Markdown.parts(answer);
    Optional<Part> defining = defining(parts);
    Optional<String> code = defining.flatMap(part -> certain(part, parts, maybeWithProse));
    if (code.isPresent() || defining.filter(Part::closed).isPresent()) {
      return code; // Broken code in a fence of its own is the sample's fault.
    }
    return parts.reversed().stream()
        .filter(this::mentions)
        .map(part -> certain(part, parts, maybeWithProse))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> fromContainers(answer, depth))
        .or(() -> repaired(answer, maybeWithProse).map(this::cleaned));
  }

  private Optional<String> fromContainers(String answer, int depth) {
    List<String> contents = new ArrayList<>(Containers.contents(answer));
    contents.addAll(JsonAnswer.texts(answer));
    return contents.stream()
        .filter(content -> content.contains(wanted))
        .map(content -> certain(PlainText.of(content), depth + 1, true))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> certain(Part part, List<Part> parts, boolean maybeWithProse) {
    return repaired(part.text(), maybeWithProse && !part.closed())
        .map(code -> cleaned(withHelpers(code, part, parts)));
  }

  /** Returns the code, unchanged or repaired, if it provides the wanted name. */
  private Optional<String> repaired(String text, boolean maybeWithProse) {
    String code = unindented(text);
    if (provides(code)) {
      return Optional.of(code);
    }
    Stream<String> forms = Repairs.of(code).stream();
    if (maybeWithProse) {
      String bare = unindented(Prose.without(text));
      forms = Stream.concat(forms, Stream.concat(Stream.of(bare), Repairs.of(bare).stream()));
    }
    return forms.map(CodeExtractor::unindented).filter(this::provides).findFirst();
  }

  private boolean provides(String code) {
    return code.contains(wanted)
        && PythonSource.of(code).provision(wanted) != Provision.NONE
        && PythonModule.of(code).isPresent();
  }

  /** Returns the block, or the text, that is taken if no code is certain. */
  private String usual(String text) {
    String answer = answer(text);
    List<Part> parts = Markdown.parts(answer);
    if (parts.stream().noneMatch(Part::fenced)) {
      return unindented(parts.isEmpty() ? answer : parts.getFirst().text());
    }
    return unindented(
        defining(parts)
            .or(() -> last(parts, part -> part.mayBePython() && mentions(part)))
            .or(() -> longest(parts, Part::isPython))
            .or(() -> longest(parts, Part::mayBePython))
            .or(() -> longest(parts, Part::fenced))
            .orElseThrow()
            .text());
  }

  private static String answer(String text) {
    return PlainText.withoutMarks(Thoughts.without(text, CodeSigns::in));
  }

  /** Returns the last of the parts that provide the wanted name best. */
  private Optional<Part> defining(List<Part> parts) {
    for (Provision least :
        List.of(Provision.DEFINED, Provision.ASSIGNED, Provision.STUB, Provision.ASYNC)) {
      Predicate<Part> provides = part -> provision(part).compareTo(least) >= 0;
      Optional<Part> found =
          last(parts, part -> part.mayBePython() && provides.test(part))
              .or(() -> last(parts, part -> part.fenced() && provides.test(part)))
              .or(() -> last(parts, provides));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Provision provision(Part part) {
    return wanted.isEmpty() || !part.text().contains(wanted)
        ? Provision.NONE
        : PythonSource.of(unindented(part.text())).provision(wanted);
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

  /** Returns the code of a block, preceded by the statements of other blocks that it uses. */
  private String withHelpers(String code, Part chosen, List<Part> parts) {
    var helpers = new Helpers(wanted);
    int place = parts.lastIndexOf(chosen);
    for (int i = 0; i < parts.size(); i++) {
      if (i != place && parts.get(i).mayBePython()) {
        helpers.offer(unindented(parts.get(i).text()), i < place);
      }
    }
    return helpers.addedTo(code);
  }

  private String cleaned(String code) {
    PythonSource source = PythonSource.of(code);
    Provision best = source.provision(wanted);
    var kept = new StringBuilder();
    boolean below = false;
    for (Statement statement : source.statements()) {
      Provision provision = statement.provision(wanted);
      boolean dropped =
          statement.kind() == Kind.MAIN_GUARD
              || (below && statement.kind() == Kind.CHECK)
              || (below && provision == Provision.STUB && best.compareTo(Provision.STUB) > 0)
              || (statement.isBareName() && bindsNone(source, statement));
      below |= provision != Provision.NONE;
      kept.append(dropped ? "" : statement.text());
    }
    return kept.toString();
  }

  private static boolean bindsNone(PythonSource source, Statement name) {
    return source.statements().stream()
        .noneMatch(statement -> statement.binds().contains(name.code().strip()));
  }

  /**
   * Returns the text without leading blank lines and, if its first line is indented, without the
   * indentation that all its lines share.
   */
  static String unindented(String whole) {
    String text = BLANK_LINES.matcher(PlainText.withoutByteOrderMark(whole)).replaceFirst("");
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

  /** Signs that a text contains code, correct or broken, and is not prose alone. */
  private static final class CodeSigns {
    private static final Pattern SIGN =
        Pattern.compile(
            "(?m)^[ \t\f\\x0b>+|.\\d:]*+(?:(?:async\\s+)?def\\s+\\w|class\\s+\\w+\\s*[:(]|@\\w|import\\s+\\w|from\\s+[.\\w]+\\s+import\\b|return\\b|(?:for|while|if|with|try|else)\\b[^\n"
                + "]*:[ \t]*$|print\\s*\\(|raise\\s+\\w|[A-Za-z_][\\w.\\[\\],"
                + " ]*\\s?[-+*/]?=(?!=)|[A-Za-z_][\\w.]*\\()|(?:```|~~~)[ "
                + "\t]*(?i:py)|\\b(?:def|lambda)\\s+\\w+\\s*[(:]");

    private CodeSigns() {}

    /** Returns true if any part of {@code text} looks like code. */
    static boolean in(String text) {
      return SIGN.matcher(text).find();
    }
  }
}
