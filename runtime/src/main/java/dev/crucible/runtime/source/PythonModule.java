package dev.crucible.runtime.source;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.scope.Scope;
import com.oracle.graal.python.pegparser.scope.Scope.DefUse;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names that the source text of a Python module binds and uses. The text is read by GraalPy's
 * own parser, in this JVM, and is not executed. Immutable.
 *
 * @param bound the names that the module binds at its top level, including those in statements such
 *     as {@code if} and {@code try}
 * @param used the names that the module looks up among its globals or the builtins, including those
 *     in functions and classes
 * @since 0.1
 */
public record PythonModule(Set<String> bound, Set<String> used) {
  private static final int MINOR_VERSION = 12;

  /**
   * Longest source text that is parsed, in characters: longer ones would take the parser seconds.
   */
  private static final int LONGEST = 1 << 20;

  /** Creates a module, with copies of both sets. */
  public PythonModule {
    bound = Set.copyOf(bound);
    used = Set.copyOf(used);
  }

  /**
   * Parses source text.
   *
   * @return the module; empty if the text has a syntax error, nests too deeply, or is longer than
   *     1,048,576 characters
   */
  public static Optional<PythonModule> of(String source) {
    if (source.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var parser =
          new Parser(
              source,
              new Callbacks(),
              InputType.FILE,
              EnumSet.noneOf(AbstractParser.Flags.class),
              MINOR_VERSION);
      Scope top =
          ScopeEnvironment.analyze(
                  (ModTy) parser.parse(), new Callbacks(), EnumSet.noneOf(FutureFeature.class))
              .getTopScope();
      return Optional.of(new PythonModule(bound(top), used(top)));
    } catch (Refusal | StackOverflowError e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // The parser itself fails on some text that is not Python.
    }
  }

  /**
   * Returns the names that the module uses and does not bind: builtins, and names that other code
   * must define.
   */
  public Set<String> missing() {
    var missing = new HashSet<>(used);
    missing.removeAll(bound);
    return missing;
  }

  private static Set<String> bound(Scope top) {
    return names(top, EnumSet.of(DefUse.DefLocal, DefUse.DefImport));
  }

  private static Set<String> used(Scope top) {
    var used = new HashSet<String>(names(top, EnumSet.of(DefUse.Use)));
    addGlobals(top, used);
    return used;
  }

  private static void addGlobals(Scope scope, Set<String> used) {
    used.addAll(names(scope, EnumSet.of(DefUse.GlobalImplicit, DefUse.GlobalExplicit)));
    scope.getChildren().forEach(child -> addGlobals(child, used));
  }

  private static Set<String> names(Scope scope, EnumSet<DefUse> which) {
    return scope.getSymbolsByType(which, 0).keySet();
  }

  /** Thrown out of the parser at a syntax error. */
  private static final class Refusal extends RuntimeException {
    private Refusal() {
      super(null, null, false, false);
    }
  }

  private static final class Callbacks implements ParserCallbacks {
    @Override
    public void safePointPoll() {
      // Without a context there is nothing to poll.
    }

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      return new Refusal();
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
      throw new Refusal();
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {
      // Warnings do not make a text invalid.
    }
  }
}
