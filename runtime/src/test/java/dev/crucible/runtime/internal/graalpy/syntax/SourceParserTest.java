package dev.crucible.runtime.internal.graalpy.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.graal.python.compiler.bytecode_dsl.BytecodeDSLCompiler;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.crucible.runtime.GuestModule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the parser as it is without {@link MemoTable}. */
class SourceParserTest {
  private final SourceParser parser = new SourceParser();

  /** Callbacks that throw what the parser reports. */
  private static final class Reports implements ParserCallbacks {
    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
      throw new IllegalArgumentException("%s %d %s".formatted(type, range.startLine, message));
    }

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      throw new IllegalArgumentException("incomplete after line " + line);
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {
      throw new IllegalArgumentException("%s %d %s".formatted(type, range.startLine, message));
    }

    @Override
    public void safePointPoll() {
      // Nothing interrupts a test.
    }
  }

  private static SSTNode own(String source) {
    return BytecodeDSLCompiler.createParser(source, new Reports(), InputType.FILE, false, false)
        .parse();
  }

  private String tree(String source) throws IllegalAccessException {
    return text(parser.parse(source, new Reports()));
  }

  /** Returns all fields of a tree, with the places in the source. */
  private static String text(Object part) throws IllegalAccessException {
    if (part instanceof Object[] parts) {
      var all = new StringBuilder("[");
      for (Object one : parts) {
        all.append(text(one)).append(' ');
      }
      return all.append(']').toString();
    }
    if (part instanceof int[] characters) {
      return "#" + Arrays.hashCode(characters);
    }
    if (!isOfParser(part)) {
      return part instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(part);
    }
    var all = new StringBuilder(part.getClass().getSimpleName()).append('(');
    for (Class<?> kind = part.getClass(); kind != Object.class; kind = kind.getSuperclass()) {
      for (Field field : kind.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          all.append(text(field.get(part))).append(' ');
        }
      }
    }
    return all.append(')').toString();
  }

  private static boolean isOfParser(Object part) {
    return part != null
        && !(part instanceof Enum<?>)
        && part.getClass().getName().startsWith("com.oracle.graal.python.pegparser.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assertions", "denials", "driver", "emptiness", "errors", "frames", "judge", "names",
        "origins", "plain_values", "policy", "programs", "scripts", "state", "streams", "syntax",
        "vacuity", "values", "warm", "without_numpy", "witness"
      })
  void treesOfModulesAreTheSame(String module) throws IllegalAccessException {
    String source = GuestModule.source(module);
    assertThat(tree(source)).isEqualTo(text(own(source)));
  }

  @Test
  void treesOfSourcesWithManyTokensAreTheSame() throws IllegalAccessException {
    String source = expressions(1000);
    assertThat(source.length()).isLessThan(MemoTable.LONGEST_SOURCE);
    assertThat(tree(source)).isEqualTo(text(own(source)));
  }

  @Test
  void treesOfSourcesThatAreTooLongForTheTableAreTheSame() throws IllegalAccessException {
    String source = expressions(5000);
    assertThat(source.length()).isGreaterThan(MemoTable.LONGEST_SOURCE);
    assertThat(tree(source)).isEqualTo(text(own(source)));
  }

  private static String expressions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "x%1$d = [f(%1$d, *a, b=-c ** %1$d) for a, b in {c: d} if not a < b]\n".formatted(i))
        .collect(Collectors.joining());
  }

  @Test
  void oneSourceLeavesNothingToTheNext() throws IllegalAccessException {
    for (String source :
        List.of("x = 1", "y = (x, 2)", "x = 1", expressions(200), "def f(x): return x")) {
      assertThat(tree(source)).isEqualTo(text(own(source)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (1",
        "def f(:\n    pass",
        " x = 1",
        "x = 1 2",
        "for x in y\n    pass",
        "f(a for a in b, c)",
        "print 'x'",
        "x = '\\d'"
      })
  void errorsAndWarningsAreTheSame(String source) {
    ThrowingCallable parsed = () -> parser.parse(source, new Reports());
    assertThatThrownBy(parsed)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(messageOf(source));
    assertThatThrownBy(parsed).hasMessage(messageOf(source)); // Once more, after an error.
  }

  /**
   * The parser's second pass, which looks for the error, remembers more for each token than others
   * do. If keys that are near each other had places that are, this would take hours.
   */
  @Test
  void errorsOfSourcesWithManyEntriesAreTheSame() {
    String source = "a\n".repeat(100_000) + "=\n";
    assertThatThrownBy(() -> parser.parse(source, new Reports())).hasMessage(messageOf(source));
  }

  private static String messageOf(String source) {
    try {
      own(source);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
    throw new AssertionError("no error");
  }
}
