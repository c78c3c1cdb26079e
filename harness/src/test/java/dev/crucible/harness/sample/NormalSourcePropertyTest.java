package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.crucible.harness.extract.NormalizedSource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Python's parser as the judge of normal forms: texts with the same one are the same program. */
class NormalSourcePropertyTest {
  private static final int MINOR_VERSION = 12;
  private static final String PARSER = "com.oracle.graal.python.pegparser.";

  /**
   * A text and its normal form have the same normal form, so this covers any two texts with the
   * same one.
   */
  @Property(tries = 3000)
  void aNormalFormIsTheSameProgram(@ForAll("programs") String text) {
    assertThat(tree(NormalizedSource.of(text))).isEqualTo(tree(text));
  }

  @Provide
  Arbitrary<String> programs() {
    return Arbitraries.of(
            List.of(
                "x",
                "y",
                "1",
                "2.",
                "if",
                "else",
                "in",
                "not",
                "lambda",
                "def f():",
                "return ",
                "pass",
                "=",
                "+",
                "-",
                ":=",
                ":",
                ",",
                ";",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                ".",
                "\n",
                "\n",
                "\n    ",
                "\n\t",
                "\n\n",
                " ",
                "  ",
                "\t",
                "\f",
                "\\\n",
                "\\",
                "# c",
                "#\n",
                "\n# c\n",
                "'a  # b'",
                "'?'",
                "'\ud800'",
                "'\ufffd'",
                "'\u00e9'",
                "'e\u0301'",
                "\"\"\"a\n\n # b\"\"\"",
                "f'{x  =}'",
                "f'{x  }'",
                "f\"{d[\"#\"]}\"",
                "r'\\'",
                "b'\\\n'",
                "f'''{\nx # c\n}'''",
                "u",
                "rb",
                "\ud800",
                "\u00a0",
                "\ufeff",
                "é",
                "\u212b",
                "\u00c5",
                "\0"))
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  private static String tree(String text) {
    try {
      var parser =
          new Parser(
              text,
              new Callbacks(),
              InputType.FILE,
              EnumSet.noneOf(AbstractParser.Flags.class),
              MINOR_VERSION);
      return described(parser.parse());
    } catch (IllegalArgumentException e) {
      return "no program";
    }
  }

  /** Returns a description of a node with all its content except its position. */
  private static String described(Object value) {
    return switch (value) {
      case null -> "null";
      case Object[] items ->
          Arrays.stream(items)
              .map(NormalSourcePropertyTest::described)
              .collect(Collectors.joining(", ", "[", "]"));
      case byte[] bytes -> Arrays.toString(bytes);
      case int[] numbers -> Arrays.toString(numbers);
      case CodePoints points -> points.toJavaString();
      case Enum<?> choice -> choice.name();
      default -> value.getClass().getName().startsWith(PARSER) ? fields(value) : value.toString();
    };
  }

  private static String fields(Object node) {
    return Arrays.stream(node.getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() != SourceRange.class)
        .map(field -> field.getName() + "=" + described(value(node, field)))
        .collect(Collectors.joining(" ", node.getClass().getSimpleName() + "(", ")"));
  }

  private static Object value(Object node, Field field) {
    try {
      field.setAccessible(true);
      return field.get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Callbacks implements ParserCallbacks {
    @Override
    public void safePointPoll() {
      // The parser runs outside a context, so there is nothing to poll.
    }

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      return new IllegalArgumentException("incomplete");
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
      throw new IllegalArgumentException(message);
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {
      // A program with a warning is a program.
    }
  }
}
