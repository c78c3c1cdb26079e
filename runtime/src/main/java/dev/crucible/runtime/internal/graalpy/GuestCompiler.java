package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.code.PCode;
import com.oracle.graal.python.compiler.ParserCallbacksImpl;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.exception.PException;
import com.oracle.graal.python.runtime.object.PFactory;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import dev.crucible.runtime.internal.graalpy.syntax.Confinement;
import dev.crucible.runtime.internal.graalpy.syntax.SourceParser;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compiler of Python source to code objects. The builtin {@code compile} takes longer: it looks
 * for a file of the code's name, and for code that Python has seen before.
 *
 * <p>Belongs to one context; used only in its guest thread, which has entered the context.
 */
public final class GuestCompiler {
  /** Number of texts whose code is kept: more than the sub-steps of a run have at one time. */
  private static final int MOST_KEPT = 1024;

  private static final VarHandle WARNINGS = warnings();

  private final PythonContext context = PythonContext.get(null);
  private final PythonLanguage language = context.getLanguage();
  private final CodeCache cache = new CodeCache(language);
  private final SourceParser parser = new SourceParser();
  private final Map<Text, Optional<Code>> kept = new HashMap<>();

  /** What was compiled for the current request alone. */
  private final List<Code> ofRequest = new ArrayList<>();

  private final Set<String> builtins;

  /**
   * Creates a compiler for the context that the calling thread has entered.
   *
   * @param builtins the names of all builtins, before any sample has run
   */
  public GuestCompiler(Set<String> builtins) {
    this.builtins = Set.copyOf(builtins);
  }

  private static VarHandle warnings() {
    try {
      return MethodHandles.privateLookupIn(ParserCallbacksImpl.class, MethodHandles.lookup())
          .findVarHandle(ParserCallbacksImpl.class, "deprecationWarnings", List.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** The result of compiling a source. */
  public static final class Code {
    private final PCode object;
    private final String source;
    private final Confinement confinement;
    private final boolean onlyImports;
    private String linesBefore = "";

    private Code(PCode object, String source, Confinement confinement, boolean onlyImports) {
      this.object = object;
      this.source = source;
      this.confinement = confinement;
      this.onlyImports = onlyImports;
    }

    /** Returns Python's code object. */
    public Object object() {
      return object;
    }

    /** Returns whether the code is confined. */
    public Confinement confinement() {
      return confinement;
    }

    /**
     * Returns true if the code is confined and has import statements only: it binds the same
     * objects whenever it runs.
     */
    public boolean onlyImports() {
      return onlyImports;
    }

    /**
     * Returns text with as many lines as the source. Code that follows the source can be compiled
     * after this text, so that its lines keep their numbers. The text begins with a statement, so
     * code that may appear only at the beginning of a file must not follow.
     */
    public String linesBefore() {
      if (linesBefore.isEmpty()) {
        linesBefore = "pass" + "\n".repeat((int) source.chars().filter(c -> c == '\n').count());
      }
      return linesBefore;
    }
  }

  private record Text(String filename, String source) {}

  /**
   * Returns the code of a module's source; empty if it does not compile, or compiles with warnings.
   * Python's own {@code compile} then reports the error or warning. The code is for the current
   * request only.
   */
  public Optional<Code> compile(String filename, String source) {
    Optional<Code> compiled = compiled(filename, source);
    compiled.ifPresent(ofRequest::add);
    return compiled;
  }

  /** Forgets the code that was compiled for the current request only, which has ended. */
  public void endRequest() {
    ofRequest.forEach(code -> cache.forget(code.object));
    ofRequest.clear();
  }

  private Optional<Code> compiled(String filename, String source) {
    if (isUnusual(source)) {
      return Optional.empty();
    }
    Source text = Source.newBuilder("python", source, filename).build();
    var callbacks = new ParserCallbacksImpl(text, false);
    try {
      ModTy module = parser.parse(source, callbacks);
      // Before compiling, which changes the tree.
      Confinement confinement = Confinement.of(module, builtins);
      boolean onlyImports = confinement.confined() && hasOnlyImports(module);
      RootCallTarget target =
          language.compileModule(
              context,
              module,
              text,
              false,
              0,
              null,
              callbacks,
              EnumSet.noneOf(FutureFeature.class));
      return WARNINGS.get(callbacks) == null
          ? Optional.of(
              new Code(
                  PFactory.createCode(language, target, GuestObjects.text(filename)),
                  source,
                  confinement,
                  onlyImports))
          : Optional.empty();
    } catch (PException e) {
      return Optional.empty();
    }
  }

  private static boolean hasOnlyImports(ModTy module) {
    return module instanceof ModTy.Module file
        && file.body != null // As that of an empty module.
        && Arrays.stream(file.body)
            .allMatch(statement ->
                statement instanceof StmtTy.Import || statement instanceof StmtTy.ImportFrom);
  }

  /** Returns whether the code of a module's source is confined; it is not if it does not parse. */
  public Confinement confinement(String filename, String source) {
    if (isUnusual(source)) {
      return Confinement.NONE;
    }
    Source text = Source.newBuilder("python", source, filename).build();
    try {
      return Confinement.of(parser.parse(source, new ParserCallbacksImpl(text, false)), builtins);
    } catch (PException | StackOverflowError e) {
      return Confinement.NONE;
    }
  }

  /** Returns true if the text has characters that only Python's own {@code compile} reports. */
  private static boolean isUnusual(String source) {
    return source.indexOf('\0') >= 0 || hasLoneSurrogate(source);
  }

  /** Returns true if the text has half of a surrogate pair, which no source file can have. */
  private static boolean hasLoneSurrogate(String source) {
    return source
        .codePoints()
        .anyMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
  }

  /**
   * Returns the code as {@link #compile} does, and keeps it: for a source that many requests share.
   */
  public Optional<Code> compileShared(String filename, String source) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        new Text(filename, source), key -> compiled(key.filename(), key.source()));
  }
}
