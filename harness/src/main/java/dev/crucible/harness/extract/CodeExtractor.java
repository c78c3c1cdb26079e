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
 * Takes a sub-step's code from a model's whole answer.
 *
 * <p><b>Where from.</b> Text that is Python and provides what is wanted is the code. Else what the
 * model {@linkplain Thoughts thought} is left out. Of the fenced blocks of {@link Markdown}, the
 * last one that defines the wanted function or class is taken, since models correct themselves
 * downwards; blocks of Python or of no named language come before others, and a {@link Stub} comes
 * last. Where none defines it, the code is looked for in other {@link Containers}, in {@linkplain
 * JsonAnswer JSON} and between lines of {@link Prose}. Where that finds none either, a block that
 * mentions its definition is taken (it may be broken), else the longest, else the text.
 *
 * <p><b>What is kept.</b> All of that block: imports, constants, helpers and the order they have.
 * Names that it uses and does not define are taken from the other Python blocks, see {@link
 * Helpers}.
 *
 * <p><b>What is changed</b>, and only where the outcome is Python and provides what is wanted: what
 * only shows or carries code is taken from it, see {@link Repairs}. {@code if __name__ ==
 * "__main__":} blocks are dropped, which a module that is imported does not run; and below the
 * wanted definition single {@code print(...)} calls and {@code assert}s, since they bind no name
 * that a later sub-step or a test could use, and an example that fails says nothing about the
 * function; a later stub of it; and lines that are one name which nothing binds. Other example
 * usage stays: {@code x = solve(A, b)} may look like an example and be a constant that a later
 * sub-step uses, and {@code np.random.seed(0)} changes what tests see. The benchmark's own script
 * runs such statements too, so keeping them judges as it does.
 *
 * <p><b>Broken code is passed on</b>: a syntax error is the sample's result, not this class's. What
 * holds no code at all is empty code. Never throws; extracting from what was extracted changes
 * nothing. Line ends become line feeds.
 */
public final class CodeExtractor {
  private static final Pattern BLANK_LINES = Pattern.compile("\\A(?:[ \t\f]*+\n)++");

  /** A container may hold another one; more are none. */
  private static final int DEEPEST = 4;

  private final String wanted;

  private CodeExtractor(String wanted) {
    this.wanted = wanted;
  }

  /**
   * The code in {@code response}; empty if there is none.
   *
   * @param response a model's answer, or code
   * @param wantedName the function or class that is asked for, see {@link FunctionName}; empty if
   *     it is not known
   */
  public static String extract(String response, String wantedName) {
    var extractor = new CodeExtractor(wantedName);
    String text = PlainText.of(response);
    return extractor.certain(text, 0, true).orElseGet(() -> extractor.likely(text));
  }

  /** Returns true if {@code code} is Python that provides the function or class of that name. */
  static boolean provides(String code, String wantedName) {
    return new CodeExtractor(wantedName).provides(code);
  }

  /** What the text most likely means as code, where nothing is certain. */
  private String likely(String text) {
    String code = text;
    // A block may hold Markdown itself, as an answer within an answer.
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
   * The text's code, if it is Python and provides what is wanted.
   *
   * @param maybeWithProse whether sentences may stand beside the code: not within fences
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
      return code; // What is broken in its own fence is the sample's.
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

  /** The code if it provides what is wanted, as it is or without what is no part of it. */
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

  /** What is taken where nothing is certain. */
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

  /** The last part that provides best what is wanted. */
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

  /** The code of a block, after what it uses of other blocks. */
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
   * The text without the blank lines it begins with, and without the indentation that all its lines
   * share, if its first line has one.
   */
  private static String unindented(String whole) {
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
}
