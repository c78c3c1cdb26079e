package dev.crucible.harness.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final int MANY = 5000;

  @TempDir private Path directory;

  @Test
  void itemsHaveTheOrderOfTheLinesHoweverTheyAreRead() throws IOException {
    Path file = write(IntStream.range(0, MANY).mapToObj("{\"n\": %d}"::formatted).toList(), "\n");
    List<Integer> numbers = IntStream.range(0, MANY).boxed().toList();
    assertThat(JsonLines.read(file, line -> line.count("n", -1))).isEqualTo(numbers);
    assertThat(JsonLines.readParallel(file, line -> line.count("n", -1))).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\n \t\r\n"})
  void linesMayEndInAnyWayAndBeLong(String end) throws IOException {
    String longer = "ä".repeat(200_000);
    Path file =
        write(
            List.of("{\"t\": \"a\"}", "{\"t\": \"%s\"}".formatted(longer), "{\"t\": \"b\"}"), end);
    assertThat(JsonLines.read(file, line -> line.text("t"))).containsExactly("a", longer, "b");
    assertThat(JsonLines.readParallel(file, line -> line.text("t")))
        .containsExactly("a", longer, "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\": ", "{\"n\": -1}", "[]"})
  void theFirstOfManyInvalidLinesIsReported(String invalid) throws IOException {
    for (int first : List.of(0, 700, 1023, 1024, MANY - 1)) {
      List<String> lines =
          IntStream.range(0, MANY)
              .mapToObj(n -> n == first || (n > first && n % 3 == 0) ? invalid : "{\"n\": 1}")
              .collect(Collectors.toList());
      Path file = write(lines, "\n");
      assertThatThrownBy(() -> JsonLines.readParallel(file, line -> line.count("n", 0)))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file + ", line " + (first + 1))
          .satisfies(inParallel ->
              assertThatThrownBy(() -> JsonLines.read(file, line -> line.count("n", 0)))
                  .hasMessage(inParallel.getMessage()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void aFileOfBlankLinesIsEmpty(int count) throws IOException {
    Path file = write(Collections.nCopies(count, " \t"), "\n");
    assertThatThrownBy(() -> JsonLines.readParallel(file, line -> line))
        .isInstanceOf(DataException.class)
        .hasMessage(file + " is empty; it must hold one JSON object a line.");
  }

  private Path write(List<String> lines, String end) throws IOException {
    return Files.writeString(directory.resolve("lines.jsonl"), String.join(end, lines));
  }
}
