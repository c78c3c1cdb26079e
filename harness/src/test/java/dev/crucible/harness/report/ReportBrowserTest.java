package dev.crucible.harness.report;

import static dev.crucible.runtime.Outcome.ERROR;
import static dev.crucible.runtime.Outcome.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.Comparison;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.report.Browser.Opened;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.CapturedOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser. */
@Tag("browser")
class ReportBrowserTest {
  private static final Pattern SAMPLE = Pattern.compile("<details class=\"sample\"[^>]*>");

  private static Browser browser;

  @TempDir private Path directory;

  @BeforeAll
  static void findBrowser() {
    Optional<Browser> found = Browser.find();
    assumeThat(found)
        .as("No Chromium: put one on the PATH, or name it with CRUCIBLE_CHROMIUM")
        .isPresent();
    browser = found.orElseThrow();
  }

  @Test
  void thePageOpensWithoutErrorsAndHasItsSections() throws Exception {
    Opened opened = open(SyntheticRun.of("a", 8, 4, 0.4, 1), "");
    assertThat(opened.console()).isEmpty();
    assertThat(opened.dom())
        .contains(
            "<section id=\"rates\">", "<section id=\"pass-at-k\">", "<section id=\"outcomes\">")
        .contains(
            "<section id=\"subfields\">", "<section id=\"problems\">", "<section id=\"times\">")
        .contains("<section id=\"failures\">", "<section id=\"method\">");
    int samples = shown(opened).size();
    assertThat(samples).isPositive();
    assertThat(opened.dom()).contains(">%d of %d shown</output>".formatted(samples, samples));
  }

  @Test
  void theFilterShowsWhatItSays() throws Exception {
    RunData run =
        Runs.named("a")
            .problem(1, "", 1)
            .problem(2, "", 1)
            .samples("1.1", FAILED, ERROR)
            .samples("2.1", ERROR)
            .sample(
                Runs.execution("k", ERROR, "import needle", "no", new CapturedOutput("", 0, false)),
                "2.1",
                1)
            .data();
    assertThat(shown(open(run, "#failures?outcome=ERROR")))
        .hasSize(3)
        .allMatch(s -> s.contains("ERROR"));
    Opened one = open(run, "#failures?outcome=ERROR&problem=1");
    assertThat(shown(one)).hasSize(1).allMatch(s -> s.contains("data-step=\"1.1\""));
    assertThat(one.dom()).contains(">1 of 4 shown</output>");
    assertThat(shown(open(run, "#failures?text=NEEDLE%20import"))).hasSize(1);
    assertThat(shown(open(run, "#failures?text=haystack"))).isEmpty();
    assertThat(shown(open(run, "#step-2-1"))).hasSize(4);
  }

  @Test
  void aHostileSampleDoesNothing() throws Exception {
    String attack =
        "</pre></script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
    RunData run =
        Runs.named("</title>" + attack)
            .fact("model", attack)
            .problem(1, attack, 1)
            .sample(
                Runs.execution("k", FAILED, attack, attack, new CapturedOutput(attack, 99, false)),
                "1.1",
                0)
            .data();
    Opened opened = open(run, "");
    assertThat(opened.console()).isEmpty();
    assertThat(opened.dom()).contains("<title>Crucible: &lt;/title&gt;").doesNotContain("<img");
    assertThat(opened.dom().split("<script", -1)).hasSize(2);
  }

  @Test
  void theComparisonOpensWithoutErrors() throws Exception {
    var comparison =
        Comparison.of(
            SyntheticRun.of("a", 8, 1, 0.4, 1),
            SyntheticRun.of("b", 8, 1, 0.6, 2),
            BootstrapOptions.DEFAULT);
    Opened opened = open(new CompareReport(comparison).html(), "");
    assertThat(opened.console()).isEmpty();
    assertThat(opened.dom()).contains("<section id=\"changes\">", "better in B");
  }

  private Opened open(RunData run, String fragment) throws Exception {
    RunMetrics metrics = RunMetrics.of(run, List.of(), BootstrapOptions.DEFAULT);
    return open(RunReport.html(run, metrics), fragment);
  }

  private Opened open(String html, String fragment) throws Exception {
    Path page = Files.writeString(directory.resolve("page.html"), html);
    return browser.open(page, fragment, directory);
  }

  /** Returns the opening tags of the failing samples that are not hidden. */
  private static List<String> shown(Opened opened) {
    return SAMPLE
        .matcher(opened.dom())
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.contains("hidden"))
        .toList();
  }
}
