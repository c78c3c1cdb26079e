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
 * A module's source as GraalPy's own parser reads it, without a context and without running it.
 *
 * @param bound names that the module binds at its top level, also below {@code if}, {@code try} and
 *     the like
 * @param used names that it looks up among its own or the builtins, in functions and classes too
 */
public record PythonModule(Set<String> bound, Set<String> used) {
  private static final int MINOR_VERSION = 12;

  /** More is no source, and would take the parser seconds. */
  private static final int LONGEST = 1 << 20;

  public PythonModule {
    bound = Set.copyOf(bound);
    used = Set.copyOf(used);
  }

  /** Reads {@code source}; empty if that has a syntax error, or nests too deep. */
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
      return Optional.empty(); // The parser has faults of its own on text that is no Python.
    }
  }

  /** Names that it uses and does not bind: builtins, and what must come from elsewhere. */
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

  /** A syntax error. */
  private static final class Refusal extends RuntimeException {
    private Refusal() {
      super(null, null, false, false);
    }
  }

  private static final class Callbacks implements ParserCallbacks {
    @Override
    public void safePointPoll() {
      // There is no context to be polled.
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
      // A warning is no error.
    }
  }
}
