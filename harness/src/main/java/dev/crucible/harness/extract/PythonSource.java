package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python text cut into its top-level statements. The text may be of any kind, including broken
 * Python and prose. Immutable.
 *
 * @param statements the statements in the order of the text; joined, they are the whole text
 * @param isWhole whether every string and bracket is closed
 */
public record PythonSource(List<Statement> statements, boolean isWhole) {

  /** The role of a statement in the extraction of code. */
  enum Kind {
    IMPORT,
    /** A definition of a function or class, with its decorators. */
    DEFINITION,
    /** An assignment to plain names. */
    ASSIGNMENT,
    /** {@code if __name__ == "__main__":} without an {@code else}. */
    MAIN_GUARD,
    /** A single {@code print(...)} or {@code assert}, which binds no name. */
    CHECK,
    OTHER
  }

  /**
   * One statement.
   *
   * @param kind the role of the statement
   * @param binds the names that an import, definition or assignment binds
   * @param text the whole statement, with the comments and blank lines before it
   * @param code the text without strings and comments; see {@link PythonLexer#code()}
   */
  public record Statement(Kind kind, List<String> binds, String text, String code) {
    public Statement {
      binds = List.copyOf(binds);
    }

    /** Returns true if this statement is a definition of the function or class {@code name}. */
    public boolean defines(String name) {
      return kind == Kind.DEFINITION && binds.contains(name);
    }

    /** Returns how well this statement provides the function or class {@code name}. */
    Provision provision(String name) {
      if (kind == Kind.OTHER) {
        return Blocks.provision(code, name);
      }
      if (kind == Kind.ASSIGNMENT) {
        return Assigned.isCallable(code, name) ? Provision.ASSIGNED : Provision.NONE;
      }
      if (!defines(name)) {
        return Provision.NONE;
      }
      boolean awaited = ASYNC.matcher(code).find();
      return awaited ? Provision.ASYNC : Stub.is(text) ? Provision.STUB : Provision.DEFINED;
    }

    /** Returns true if this statement consists of one name. */
    boolean isBareName() {
      return kind == Kind.OTHER && BARE_NAME.matcher(code.strip()).matches();
    }

    /** Returns the names that this statement mentions, except attributes. */
    Set<String> mentions() {
      var names = new HashSet<String>();
      Matcher name = MENTION.matcher(code);
      while (name.find()) {
        names.add(name.group());
      }
      return names;
    }
  }

  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern MENTION = Pattern.compile("(?<![\\w.])[^\\W\\d]\\w*+", UNICODE);
  private static final Pattern ASYNC =
      Pattern.compile("^[ \t]*+async[ \t]++def\\b", Pattern.MULTILINE);
  private static final Pattern BARE_NAME =
      Pattern.compile("(?!(?:pass|break|continue|return|raise|yield)\\b)[^\\W\\d]\\w*+", UNICODE);
  private static final Pattern CLAUSE = Pattern.compile("(?:else|elif|except|finally)\\b");
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^[ \t]*+(?:async[ \t]++)?(?:def|class)[ \t]++(\\w++)", UNICODE | Pattern.MULTILINE);
  private static final Pattern DEFINITION_START =
      Pattern.compile("\\s*+(?:@|(?:async\\s++def|def|class)\\b)");
  private static final Pattern IMPORT =
      Pattern.compile("\\s*+(?:from\\b.*?\\bimport\\b|import\\b)(.*)", Pattern.DOTALL);
  private static final Pattern FROM_IMPORT = Pattern.compile("\\s*+from\\b");
  private static final Pattern IMPORTED =
      Pattern.compile("\\s*+(\\w++)[\\w.]*+(?:\\s++as\\s++(\\w++))?\\s*+", UNICODE);
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\s*+(?!try\\b)\\(?\\s*+(\\*?\\w++(?:\\s*+,\\s*+\\*?\\w++)*+)\\s*+,?\\s*+\\)?\\s*+(?::[^=\r\n"
              + "]*+)?=(?!=)",
          UNICODE);
  private static final Pattern MAIN_GUARD =
      Pattern.compile(
          "if\\s*+\\(?\\s*+(?:__name__\\s*+==\\s*+(?:'__main__'|\"__main__\")"
              + "|(?:'__main__'|\"__main__\")\\s*+==\\s*+__name__)\\s*+\\)?\\s*+:");
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("^(?:else|elif)\\b", Pattern.MULTILINE);
  private static final Pattern CHECK = Pattern.compile("\\s*+(?:print\\s*+\\(|assert\\b)");

  public PythonSource {
    statements = List.copyOf(statements);
  }

  /** Cuts a text of any kind into its top-level statements. Never throws. */
  public static PythonSource of(String text) {
    var lexer = PythonLexer.scan(text);
    return new PythonSource(new Cutter(text, lexer).statements(), lexer.isWhole());
  }

  /** Returns true if a top-level statement defines the function or class {@code name}. */
  public boolean defines(String name) {
    return statements.stream().anyMatch(statement -> statement.defines(name));
  }

  /**
   * Returns how well the text provides the function or class {@code name}: the best of its
   * statements.
   */
  Provision provision(String name) {
    return statements.stream()
        .map(statement -> statement.provision(name))
        .max(Comparator.naturalOrder())
        .orElse(Provision.NONE);
  }

  /**
   * Returns the name of the first function or class that is defined at the top level; empty if
   * there is none.
   */
  Optional<String> firstDefinition() {
    return statements.stream()
        .filter(statement -> statement.kind == Kind.DEFINITION)
        .map(statement -> statement.binds.getFirst())
        .findFirst();
  }

  /** Assembly of statements from logical lines. */
  private static final class Cutter {
    private final String text;
    private final String code;
    private final List<Integer> lines;
    private final List<Statement> statements = new ArrayList<>();
    private int start;
    private int head = -1;
    private int codeLines;
    private int pending = -1;
    private boolean decorated;

    Cutter(String text, PythonLexer lexer) {
      this.text = text;
      this.code = lexer.code();
      this.lines = lexer.lines();
    }

    List<Statement> statements() {
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : text.length());
      }
      if (!text.isEmpty()) {
        end(text.length());
      }
      return statements;
    }

    private void line(int from, int to) {
      String content = code.substring(from, to).strip();
      boolean indented = " \t\f".indexOf(text.charAt(from)) >= 0;
      if (content.isEmpty()) {
        boolean indentedComment = indented && text.substring(from, to).strip().startsWith("#");
        pending = indentedComment ? -1 : pending < 0 ? from : pending;
        return;
      }
      boolean goesOn = indented || decorated || CLAUSE.matcher(content).lookingAt();
      if (head >= 0 && !goesOn) {
        end(pending < 0 ? from : pending);
      }
      head = head < 0 ? from : head;
      codeLines++;
      pending = -1;
      decorated = content.startsWith("@") && (!indented || head == from);
    }

    private void end(int at) {
      String own = code.substring(start, at);
      statements.add(statement(text.substring(start, at), own));
      start = at;
      head = -1;
      codeLines = 0;
    }

    private Statement statement(String own, String ownCode) {
      if (DEFINITION_START.matcher(ownCode).lookingAt()) {
        Matcher definition = DEFINITION.matcher(ownCode);
        return definition.find()
            ? new Statement(Kind.DEFINITION, List.of(definition.group(1)), own, ownCode)
            : new Statement(Kind.OTHER, List.of(), own, ownCode);
      }
      if (isMainGuard(own, ownCode)) {
        return new Statement(Kind.MAIN_GUARD, List.of(), own, ownCode);
      }
      List<String> imported = imported(ownCode);
      if (!imported.isEmpty()) {
        return new Statement(Kind.IMPORT, imported, own, ownCode);
      }
      if (codeLines == 1 && CHECK.matcher(ownCode).lookingAt() && bindsNothing(ownCode)) {
        return new Statement(Kind.CHECK, List.of(), own, ownCode);
      }
      List<String> assigned = assigned(ownCode);
      return new Statement(
          assigned.isEmpty() ? Kind.OTHER : Kind.ASSIGNMENT, assigned, own, ownCode);
    }

    private boolean isMainGuard(String own, String ownCode) {
      Matcher guard = MAIN_GUARD.matcher(own);
      return head >= 0
          && guard.region(head - start, own.length()).lookingAt()
          && !OTHER_CLAUSE.matcher(ownCode).find();
    }

    private static boolean bindsNothing(String code) {
      return !code.contains(";") && !code.contains(":=");
    }

    /**
     * Returns the names that the imports in {@code code} bind; none if it has other statements too.
     */
    private static List<String> imported(String code) {
      var names = new ArrayList<String>();
      for (String part : code.strip().replaceFirst(";$", "").split(";", -1)) {
        Matcher statement = IMPORT.matcher(part);
        if (!statement.matches()) {
          return List.of();
        }
        boolean from = FROM_IMPORT.matcher(part).lookingAt();
        for (String item : statement.group(1).replaceAll("[()\\\\]", " ").split(",", -1)) {
          Matcher name = IMPORTED.matcher(item);
          if (name.matches()) {
            names.add(name.group(2) != null ? name.group(2) : name.group(1));
          } else if (from && item.strip().equals("*")) {
            names.add("*");
          }
        }
      }
      return names;
    }

    /**
     * Returns the names of {@code a = b, c = ...}; none if the code is not an assignment to plain
     * names.
     */
    private static List<String> assigned(String code) {
      var names = new ArrayList<String>();
      Matcher targets = ASSIGNMENT.matcher(code);
      for (int from = 0; targets.region(from, code.length()).lookingAt(); from = targets.end()) {
        for (String name : targets.group(1).split(",", -1)) {
          names.add(name.replace("*", "").strip());
        }
      }
      return names;
    }
  }

  /**
   * Definitions and assignments in the blocks of {@code if}, {@code try}, {@code with} and loops.
   */
  private static final class Blocks {
    private static final Pattern HEAD =
        Pattern.compile("\\s*+(?:if|try|with|for|while|match)\\b[^\n]*+:");
    private static final Pattern DEFINITION =
        Pattern.compile(
            "[ \t]*+(?:def|class)[ \t]++(\\w++)[^\n]*+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ASYNC = Pattern.compile("[ \t]*+async[ \t]++def\\b[^\n]*+");

    private Blocks() {}

    /**
     * Returns how well a compound statement, without strings and comments, provides {@code name}.
     */
    static Provision provision(String code, String name) {
      if (!HEAD.matcher(code).lookingAt()) {
        return Provision.NONE;
      }
      int inner = -1; // The indentation of the enclosing function or class, or -1.
      var best = Provision.NONE;
      for (String line : code.lines().filter(line -> !line.isBlank()).toList()) {
        int indent = line.length() - line.stripLeading().length();
        if (inner >= 0 && indent > inner) {
          continue;
        }
        Matcher definition = DEFINITION.matcher(line);
        boolean defines = definition.matches();
        inner = defines || ASYNC.matcher(line).matches() ? indent : -1;
        if (defines && definition.group(1).equals(name)) {
          return Provision.DEFINED;
        }
        if (Assigned.isCallable(line, name)) {
          best = Provision.ASSIGNED;
        }
      }
      return best;
    }
  }
}
