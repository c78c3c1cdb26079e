package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the content of arrays that nothing has written, in a sandbox whose contexts each have
 * their own copies of NumPy.
 */
@Tag("python")
class UninitializedMemoryTest {
  private static final int CONTEXTS = 2;
  private static final long MARK = 0x5EC4E7_5EC4E7L;

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox =
        Sandbox.inProcess(
            SandboxConfig.newBuilder(TestPython.executable()).contexts(CONTEXTS).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void isNothingThatAnotherSampleLeft() throws Exception {
    for (int round = 0; round < 2; round++) {
      passes(Section.sample("leave.py", source("leave")));
      passes(Section.sample("look.py", source("look")));
    }
  }

  @Test
  void isNothingOfTargetsOfEarlierTests() throws Exception {
    var sections = new java.util.ArrayList<Section>();
    sections.add(
        Section.sample(
            "sample.py",
            """
            import numpy as np

            def guesses(size):
                return [np.empty(size, np.int64) for _ in range(50)]
            """));
    for (int size : new int[] {1, 2, 7, 16, 100, 127, 128, 1000, 20_000, 300_000}) {
      for (int test = 0; test < 3; test++) {
        sections.add(
            Section.test(
                    "test of %d, %d".formatted(size, test),
                    """
                    hits = [guess for guess in guesses(target.size) if (guess == %d).any()]
                    assert (target == %d).all() and (target + 0 == target).all()
                    assert len(hits) == 0
                    """
                        .formatted(MARK, MARK))
                .with("target", target(size)));
      }
    }
    passes(sections.toArray(Section[]::new));
  }

  private static GuestValue target(int size) {
    long[] elements = new long[size];
    Arrays.fill(elements, MARK);
    return new GuestValue.NdArray(
        ElementType.INT64,
        List.of((long) size),
        false,
        Arena.ofAuto().allocateFrom(ValueLayout.JAVA_LONG, elements));
  }

  private static void passes(Section... sections) throws Exception {
    ExecutionResult result =
        sandbox.run(new ExecutionRequest("memory", List.of(sections), ExecutionLimits.DEFAULT));
    assertThat(result.outcome())
        .as("%s%n%s", result.detail(), result.error().map(GuestError::traceback).orElse(""))
        .isEqualTo(Outcome.PASSED);
  }

  private static String source(String name) {
    try (InputStream in =
        UninitializedMemoryTest.class.getResourceAsStream("/memory/" + name + ".py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
