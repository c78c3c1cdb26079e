package dev.crucible.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the code that README.md shows to the code that runs. */
final class ReadmeExampleTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path EXAMPLE =
      Path.of("src", "main", "java", "dev", "crucible", "examples", "EmbedExample.java");

  @Test
  void readmeShowsTheEmbeddedExample() throws Exception {
    String section = after(Files.readString(README), "## Use it as a library");
    String shown = before(after(section, "```java"), "```");
    String run = before(after(Files.readString(EXAMPLE), "@start region=\"embed\""), "// @end");
    // Lines are broken otherwise on the page, so all whitespace is left out.
    assertThat(shown.replaceAll("\\s", "")).isEqualTo(run.replaceAll("\\s", ""));
  }

  private static String after(String text, String mark) {
    assertThat(text).contains(mark);
    return text.substring(text.indexOf(mark) + mark.length());
  }

  private static String before(String text, String mark) {
    assertThat(text).contains(mark);
    return text.substring(0, text.indexOf(mark));
  }
}
