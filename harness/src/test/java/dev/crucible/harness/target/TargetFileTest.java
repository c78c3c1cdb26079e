package dev.crucible.harness.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.NdArray;
import dev.crucible.runtime.value.GuestValue.TupleValue;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TargetFileTest {

  @TempDir Path directory;

  static Stream<Arguments> stepsOfBothFormats() {
    JsonNode expected = Fixtures.json("expected.json");
    return Stream.of("oldest.h5", "newer.h5")
        .flatMap(file ->
            expected.properties().stream()
                .map(step -> Arguments.of(file, step.getKey(), step.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stepsOfBothFormats")
  void readsWhatH5pyReads(String file, String step, JsonNode expected) {
    try (var targets = TargetFile.open(Fixtures.file(file))) {
      List<GuestValue> values = targets.targets(StepId.parse(step), expected.size());
      JsonNode actual = Description.withData().of(values);
      for (int test = 0; test < expected.size(); test++) {
        assertThat(actual.get(test)).as("test %d", test + 1).isEqualTo(expected.get(test));
      }
    }
  }

  @Test
  void readsContentFromMemory() throws IOException {
    byte[] content = Files.readAllBytes(Fixtures.file("newer.h5"));
    try (var targets = TargetFile.of("a resource", content)) {
      assertThat(Description.withData().of(targets.targets(StepId.of(1, 8), 9)))
          .isEqualTo(Fixtures.json("expected.json").get("1.8"));
    }
  }

  @Test
  void valuesOutliveTheFile() {
    List<GuestValue> values;
    try (var targets = TargetFile.open(Fixtures.file("oldest.h5"))) {
      values = targets.targets(StepId.of(1, 9), 6);
    }
    var numbers =
        ((TupleValue) values.getLast())
            .items().stream()
                .map(item -> ((NdArray) item).data().get(ValueLayout.JAVA_LONG, 0))
                .toList();
    // var1, var10, var11, var12, var2, ...: the order of names, not of numbers.
    assertThat(numbers).containsExactly(0L, 9L, 10L, 11L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void severalThreadsReadTheSame() {
    JsonNode expected = Fixtures.json("expected.json");
    try (var targets = TargetFile.open(Fixtures.file("newer.h5"))) {
      assertThat(
              IntStream.range(0, 64)
                  .parallel()
                  .mapToObj(i -> StepId.of(1, 1 + i % 9))
                  .filter(step -> {
                    JsonNode known = expected.get(step.toString());
                    return !Description.withData()
                        .of(targets.targets(step, known.size()))
                        .equals(known);
                  }))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void refusesTypesThatNumPyTargetsDoNotHave(int test) {
    assertThatThrownBy(() -> badTarget("2.1", test))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("bad.h5: /2.1/test" + test)
        .hasMessageFindingMatch("not supported|cannot be read")
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.2 |  1 | /2.2/test1/var1 is not UTF-8 text
          2.2 |  2 | /2.2/test2/var1/list/var1 is not a dataset
          2.2 |  3 | /2.2/test3/var1/a/sparse_matrix is missing
          2.2 |  4 | /2.2/test4 is not a group
          2.2 |  5 | /2.2/test5/var1/list is not a group
          2.2 |  6 | /2.2/test6/var1/sparse_matrix/shape is not a row of integers
          2.2 |  7 | /2.2/test7/var1/sparse_matrix/data is not an array of numbers
          2.2 |  8 | /2.2/test8/var1/sparse_matrix/indices is missing
          2.2 |  9 | /2.2/test9 cannot be read (
          2.2 | 10 | /2.2/test10/var1 is not a dataset
          2.3 |  1 | /2.3/test1 keeps its many members in the order of creation
          9.9 |  1 | /9.9 is missing
          2.3 |  3 | /2.3/test3 is missing, but the sub-step has tests 1 to 3
          """)
  void namesFileAndPathOfWhatIsUnfit(String step, int test, String message) {
    assertThatThrownBy(() -> badTarget(step, test))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("bad.h5: " + message)
        .hasMessageEndingWith(".");
  }

  /** Reads one test alone, although earlier ones are bad too. */
  private static GuestValue badTarget(String step, int test) {
    try (var targets = TargetFile.open(Fixtures.file("bad.h5"))) {
      return targets.target(StepId.parse(step), test, test);
    }
  }

  @Test
  void knowsWhichStepsItHas() {
    try (var targets = TargetFile.open(Fixtures.file("bad.h5"))) {
      assertThat(targets.has(StepId.of(2, 1))).isTrue();
      assertThat(targets.has(StepId.of(2, 4))).isFalse();
    }
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> TargetFile.open(directory.resolve("no.h5")))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "There is no file %s; give the path of an HDF5 file of targets."
                .formatted(directory.resolve("no.h5")));
  }

  @Test
  void namesADirectory() {
    assertThatThrownBy(() -> TargetFile.open(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s is a directory; give the path of an HDF5 file of targets.".formatted(directory));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "step,test,value\n1.1,1,0.5\n"})
  void namesAFileThatIsNotHdf5(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("targets.h5"), content);
    assertThatThrownBy(() -> TargetFile.open(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " is not an HDF5 file that can be read");
  }

  @Test
  void saysWhatToDoAboutAFormThatIsTooNew() {
    try (var targets = TargetFile.open(Fixtures.file("newest.h5"))) {
      assertThatThrownBy(() -> targets.targets(StepId.of(1, 1), 1))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("newest.h5: /1.1/test1 cannot be read (")
          .hasMessageEndingWith("write it anew with h5py's defaults.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 2_000, 20_000, 100_000})
  void aTruncatedFileIsOneSentence(int length) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.file("oldest.h5"));
    Path file = directory.resolve("targets.h5");
    Files.write(file, Arrays.copyOf(whole, length));
    assertThatThrownBy(
            () -> {
              try (var targets = TargetFile.open(file)) {
                targets.require(StepId.of(1, 8), 9);
                targets.require(StepId.of(1, 5), 9);
                targets.require(StepId.of(1, 2), 14);
                targets.targets(StepId.of(1, 8), 9);
                targets.targets(StepId.of(1, 5), 9);
                targets.targets(StepId.of(1, 2), 14);
              }
            })
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file.toString());
  }
}
