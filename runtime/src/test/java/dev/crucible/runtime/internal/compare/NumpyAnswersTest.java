package dev.crucible.runtime.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Operand.PythonComplex;
import dev.crucible.runtime.internal.compare.Operand.PythonFloat;
import dev.crucible.runtime.internal.compare.Operand.PythonInt;
import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that thousands of random comparisons have the same result as in NumPy itself. */
@Tag("slow")
class NumpyAnswersTest {
  private static final int CASES = 6000;
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 21, 22})
  void answersAreNumpysOwn(long seed) throws Exception {
    Cases cases = new Cases(seed, CASES);
    String numpy = askNumpy(cases.all().stream().map(Case::expression).toList(), cases.memory());
    assertThat(numpy).hasSize(CASES);
    var shares = new TreeMap<String, Share>();
    var wrong = new ArrayList<String>();
    for (int i = 0; i < CASES; i++) {
      Case one = cases.all().get(i);
      char expected = numpy.charAt(i);
      if (one.found() instanceof Answer(boolean value, _) && expected != (value ? 'T' : 'F')) {
        wrong.add("%s, NumPy %s: %s".formatted(value, expected, one.expression()));
      }
      if (expected == 'T' || expected == 'F') {
        shares.computeIfAbsent(one.group(), _ -> new Share()).add(one.found());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(shares).hasSize(4);
    shares.forEach((group, share) ->
        assertThat(share.unsupported())
            .as("%s of %s", group, share)
            .isLessThan(group.startsWith("ordinary") ? 0.02 : 0.2));
  }

  @Test
  void typesArePromotedAsInNumpy() throws Exception {
    var expressions = new ArrayList<String>();
    for (ElementType one : ElementType.values()) {
      for (ElementType other : ElementType.values()) {
        if (one != ElementType.FLOAT16 && other != ElementType.FLOAT16) {
          Side first = side(one);
          expressions.add(promotion(first, "np.dtype('%s')", side(other), "np.dtype('%s')"));
        }
      }
      if (one != ElementType.FLOAT16) {
        Side first = side(one);
        expressions.add(promotion(first, "np.dtype('%s')", Side.of(new PythonInt(1)), "1"));
        expressions.add(promotion(first, "np.dtype('%s')", Side.of(new PythonFloat(1)), "1.0"));
        expressions.add(promotion(first, "np.dtype('%s')", Side.of(new PythonComplex(1, 1)), "1j"));
      }
    }
    String numpy = askNumpy(expressions, MemorySegment.ofArray(new byte[1]));
    for (int i = 0; i < expressions.size(); i++) {
      assertThat(numpy.charAt(i)).as(expressions.get(i)).isEqualTo('T');
    }
  }

  private static Side side(ElementType type) {
    return Side.of(Operand.Array.inOrder(type, MemorySegment.ofArray(new byte[16])));
  }

  private static String promotion(Side first, String one, Side second, String other) {
    return "np.result_type(%s, %s) == '%s'"
        .formatted(
            one.formatted(first.type().numpyName()),
            other.formatted(second.type().numpyName()),
            Types.promote(first, second.type(), second.weak()).numpyName());
  }

  /** The share of the comparisons with an answer of NumPy that the host leaves to NumPy. */
  private static final class Share {
    private int all;
    private int left;

    private void add(Comparison found) {
      all++;
      left += found instanceof Answer ? 0 : 1;
    }

    private double unsupported() {
      return (double) left / all;
    }

    @Override
    public String toString() {
      return left + " of " + all;
    }
  }

  private static String askNumpy(List<String> expressions, MemorySegment memory) throws Exception {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                    "compare",
                    Section.setup("numpy_answers.py", script())
                        .with(
                            "memory",
                            GuestValue.NdArray.copying(
                                ElementType.UINT8, List.of(memory.byteSize()), memory))
                        .with("cases", new GuestValue.Text(String.join("\n", expressions))))
                .withLimits(
                    ExecutionLimits.DEFAULT.toBuilder().wallTime(LIMIT).cpuTime(LIMIT).build()));
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    return result.stdout().text().strip();
  }

  private static String script() throws IOException {
    try (InputStream in = NumpyAnswersTest.class.getResourceAsStream("/compare/numpy_answers.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
