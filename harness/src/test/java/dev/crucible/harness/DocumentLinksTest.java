package dev.crucible.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of the pages to files of the repository, and to headings of other pages. */
class DocumentLinksTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> PAGES_ELSEWHERE =
      List.of(
          "examples/README.md",
          "runtime/src/test/resources/hostile/README.md",
          "serve/clients/README.md");

  /** The target of {@code [text](target)} and of {@code [name]: target}. */
  private static final Pattern LINK =
      Pattern.compile("\\]\\(\\s*([^)\\s]+)\\)|^\\[[^\\]]+\\]: (\\S+)$");

  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> root = Files.list(ROOT)) {
      return Stream.of(docs, root, PAGES_ELSEWHERE.stream().map(ROOT::resolve))
          .flatMap(paths -> paths)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /** A renamed heading left links behind that led to the top of its page. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileAndItsHeading(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : links(page)) {
      int hash = link.indexOf('#');
      String file = hash < 0 ? link : link.substring(0, hash);
      Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
      boolean found =
          Files.exists(target)
              && (hash < 0
                  || !target.toString().endsWith(".md")
                  || anchors(target).contains(link.substring(hash + 1)));
      if (!found) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<String> links(Path page) throws IOException {
    List<String> links = new ArrayList<>();
    for (String line : text(page)) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        String target = link.group(1) == null ? link.group(2) : link.group(1);
        if (!target.contains("://")) {
          links.add(target);
        }
      }
    }
    return links;
  }

  /** Returns the anchors of a page's headings, as GitHub forms them. */
  private static Set<String> anchors(Path page) throws IOException {
    Set<String> anchors = new HashSet<>();
    for (String line : text(page)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String words = heading.group(1).strip().toLowerCase(Locale.ROOT);
        anchors.add(words.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  /** Returns the lines of a page that are not in a block of code. */
  private static List<String> text(Path page) throws IOException {
    List<String> text = new ArrayList<>();
    boolean inCode = false;
    for (String line : Files.readAllLines(page)) {
      if (line.strip().startsWith("```")) {
        inCode = !inCode;
      } else if (!inCode) {
        text.add(line);
      }
    }
    return text;
  }
}
