package dev.crucible.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of the pages, as Markdown has them: a blank line ends one. */
class DocumentTablesTest {
  private static final Pattern RULE = Pattern.compile("\\|(?: *:?-+:? *\\|)+");

  /** A blank line within the table of docs/samples.md showed half of its rows as text. */
  @ParameterizedTest
  @MethodSource("dev.crucible.harness.Pages#all")
  void everyRowIsBelowAHeader(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<String> apart = new ArrayList<>();
    boolean inCode = false;
    for (int i = 0; i < lines.size(); i++) {
      inCode ^= lines.get(i).startsWith("```");
      boolean first = isRow(lines, i) && !isRow(lines, i - 1);
      boolean hasRule = isRow(lines, i + 1) && RULE.matcher(lines.get(i + 1)).matches();
      if (!inCode && first && !hasRule) {
        apart.add("line %d: %s".formatted(i + 1, lines.get(i)));
      }
    }
    assertThat(apart).isEmpty();
  }

  private static boolean isRow(List<String> lines, int at) {
    return at >= 0 && at < lines.size() && lines.get(at).startsWith("|");
  }
}
