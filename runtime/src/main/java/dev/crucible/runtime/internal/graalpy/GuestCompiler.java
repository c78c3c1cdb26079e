package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.compiler.ParserCallbacksImpl;
import com.oracle.graal.python.compiler.bytecode_dsl.BytecodeDSLCompiler;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.exception.PException;
import com.oracle.graal.python.runtime.object.PFactory;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles Python's source to code objects without the detours of the builtin {@code compile},
 * which looks for a file of the code's name, and for code that Python has seen before.
 *
 * <p>Of one context; used in its guest thread, entered.
 */
public final class GuestCompiler {
  /** Texts whose code is kept: more than a run's sub-steps have between them at one time. */
  private static final int MOST_KEPT = 1024;

  private static final VarHandle WARNINGS = warnings();

  private final PythonContext context = PythonContext.get(null);
  private final PythonLanguage language = context.getLanguage();
  private final Map<Text, Optional<Code>> kept = new HashMap<>();

  private static VarHandle warnings() {
    try {
      return MethodHandles.privateLookupIn(ParserCallbacksImpl.class, MethodHandles.lookup())
          .findVarHandle(ParserCallbacksImpl.class, "deprecationWarnings", List.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** What a source was compiled to. */
  public static final class Code {
    private final Object object;
    private final String source;
    private String linesBefore = "";

    private Code(Object object, String source) {
      this.object = object;
      this.source = source;
    }

    /** Python's code object, to be given to Python. */
    public Object object() {
      return object;
    }

    /**
     * Text with as many lines, which code that follows can be compiled after so that its lines keep
     * their numbers. It begins with a statement: what may only begin a file must not follow.
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
   * The code object of a module's source; empty if it cannot be compiled, or not without warnings:
   * Python's own {@code compile} says what is wrong.
   */
  public Optional<Code> compile(String filename, String source) {
    if (source.indexOf('\0') >= 0 || hasLoneSurrogate(source)) {
      return Optional.empty();
    }
    Source text = Source.newBuilder("python", source, filename).build();
    var callbacks = new ParserCallbacksImpl(text, false);
    try {
      var parser =
          BytecodeDSLCompiler.createParser(source, callbacks, InputType.FILE, false, false);
      RootCallTarget target =
          language.compileModule(
              context,
              (ModTy) parser.parse(),
              text,
              false,
              0,
              null,
              callbacks,
              EnumSet.noneOf(FutureFeature.class));
      return WARNINGS.get(callbacks) == null
          ? Optional.of(
              new Code(PFactory.createCode(language, target, GuestObjects.text(filename)), source))
          : Optional.empty();
    } catch (PException e) {
      return Optional.empty();
    }
  }

  /** Returns true if there is half of a surrogate pair: no file of Python's can hold that. */
  private static boolean hasLoneSurrogate(String source) {
    return source
        .codePoints()
        .anyMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
  }

  /** The same for a source that many requests have: its code is kept. */
  public Optional<Code> compileShared(String filename, String source) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        new Text(filename, source), key -> compile(key.filename(), key.source()));
  }
}
