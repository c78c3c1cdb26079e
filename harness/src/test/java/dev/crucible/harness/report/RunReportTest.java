package dev.crucible.harness.report;

import static dev.crucible.runtime.Outcome.ERROR;
import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.PASSED;
import static dev.crucible.runtime.Outcome.SKIPPED;
import static dev.crucible.runtime.Outcome.TAMPERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.audit.Audit;
import dev.crucible.harness.audit.Audited;
import dev.crucible.harness.audit.Finding;
import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.report.FailureSection.Budget;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunReportTest {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);

  @Test
  void showsWhatTheRunIsAndItsRates() {
    String page =
        page(
            Runs.named("night <1>")
                .fact("model", "example & co")
                .problem(1, "Physics", 2)
                .problem(2, "", 1)
                .samples("1.1", PASSED)
                .samples("1.2", PASSED)
                .samples("2.1", FAILED)
                .data());
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<h1>night &lt;1")
        .contains("<p class=\"engine\">GraalPy 25.2.4, interpreted")
        .contains("<dt>model</dt><dd>example &amp; co</dd>")
        .contains("<p class=\"big\">50.0 %</p>")
        .contains("<p>1 of 2 passed</p>", "<p>2 of 3 passed</p>")
        .contains(">Physics</th>", ">not said</th>")
        .contains("href=\"#step-2-1\"", "id=\"step-2-1\"")
        .doesNotContain("Interrupted");
  }

  @Test
  void needsNothingFromElsewhere() {
    String page = page(SyntheticRun.of("a", 5, 3, 0.4, 1));
    assertThat(page)
        .doesNotContainPattern("(?i)(src|href)=\"(?!#)")
        .doesNotContain("url(", "@import");
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void aSampleIsShownAndNotObeyed() {
    ExecutionRecord hostile =
        Runs.execution(
            "key",
            ERROR,
            "x = 1 # </pre></details><script>alert(1)</script>\n# \u202e reversed \u001b[31m\u0000",
            "<img src=x onerror=alert(2)>",
            new CapturedOutput("\"><svg onload=alert(3)>\r\n]]>-->", 27, false));
    String page = page(Runs.named("a").problem(1, "", 1).sample(hostile, "1.1", 0).data());
    assertThat(page)
        .doesNotContain("<script>alert", "<img", "<svg onload", "\u202e", "\u001b", "\u0000")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("[U+202E] reversed ␛[31m␀");
  }

  @Test
  void samplesOfOneExecutionAreShownOnceWithTheirDraws() {
    ExecutionRecord same = Runs.execution("same", FAILED, "same code", "no", NOTHING);
    Runs run = Runs.named("a").problem(1, "", 1);
    for (int index : new int[] {0, 1, 2, 7}) {
      run.sample(same, "1.1", index);
    }
    String page = page(run.sample("1.1", 5, FAILED).data());
    assertThat(page)
        .contains("samples 0-2, 7 (4)", ">sample 5<")
        .contains("5 samples failed, with 2 different executions.")
        .contains(
            "5 samples came to 2 different executions: 2 were executed for this run, 3 were found")
        .containsOnlyOnce("same code");
  }

  @Test
  void longTextsAreCutAndItSaysSo() {
    ExecutionRecord large =
        Runs.execution(
            "large",
            FAILED,
            "c".repeat(30_000),
            "m".repeat(9_000) + "last words",
            new CapturedOutput("o".repeat(5_000), 1_000_000, true));
    String page = page(Runs.named("a").problem(1, "", 1).sample(large, "1.1", 0).data());
    assertThat(page)
        .contains("[… 6,000 characters cut …]")
        .contains("[… 1,000 characters cut …]")
        .contains("last words")
        .contains("stdout (976.6 KiB in all, of which the run kept 4.9 KiB)");
    assertThat(page.length()).isLessThan(60_000);
  }

  @Test
  void whatFindsNoSpaceIsCountedAndEverySubStepGetsSome() {
    Runs run = Runs.named("a").problem(1, "", 2);
    for (int i = 0; i < 50; i++) {
      run.sample("1.1", i, FAILED).sample("1.2", i, ERROR);
    }
    String page = RunReport.html(run.data(), metrics(run.data()), new Budget(6_000, 3_000));
    int shown = page.split("<details class=\"sample\"", -1).length - 1;
    int bodies = page.split("<h4>Code</h4>", -1).length - 1;
    assertThat(shown).isBetween(4, 40);
    assertThat(bodies).isBetween(2, shown - 1);
    assertThat(page)
        .contains("%d executions are shown without code".formatted(shown - bodies))
        .contains("and %d executions are not shown at all".formatted(100 - shown))
        .contains(
            "%d executions more left out to keep the page small".formatted(50 - (shown + 1) / 2));
    assertThat(page.substring(page.indexOf("id=\"step-1-2\""))).contains("<h4>Code</h4>");
  }

  @Test
  void aHugeRunStaysAPageThatABrowserOpens() {
    Runs run = Runs.named("huge");
    String code = "<&>\"'".repeat(400);
    for (int problem = 1; problem <= 100; problem++) {
      run.problem(problem, "", 1);
      for (int i = 0; i < 200; i++) {
        run.sample(
            Runs.execution(problem + "/" + i, FAILED, code, "<".repeat(500), NOTHING),
            problem + ".1",
            i);
      }
    }
    String page = page(run.data());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(10_000_000, 25_000_000);
    assertThat(page).contains("20,000 samples failed", "To keep the page small");
  }

  @Test
  void anInterruptedRunAndWhatWasNotJudgedAreSaid() {
    String page =
        page(
            Runs.named("a")
                .problem(1, "", 2)
                .samples("1.1", PASSED, PASSED)
                .samples("1.2", SKIPPED)
                .missing(1)
                .data());
    assertThat(page)
        .contains("Interrupted: 3 of 4 samples are scored.")
        .contains("1 sample of a problem lacks the sample of a sub-step: left out of the rate")
        .contains("<h3>Not judged</h3>", "1.2: needs SciPy")
        .contains("None: every sample that was judged has passed.");
  }

  @Test
  void whatWasLostBesideWrongAnswersHasASection() {
    RunData run =
        Runs.named("a")
            .problem(1, "", 1)
            .samples("1.1", PASSED, FAILED, SKIPPED)
            .cutOff("1.1", 3, ERROR)
            .data();
    assertThat(page(run))
        .contains("<h3>Tests</h3><p class=\"big\">at least 41.7 %</p>")
        .contains("at least 55.6 % over the samples that could be judged")
        .contains("2 samples ended at the first test that failed: score with --all-tests")
        .contains("<a href=\"#losses\">Beside wrong answers</a>", "<section id=\"losses\">")
        .contains("<li>1 of 4 answers reached the limit of tokens (25.0 %); 1 of them failed.</li>")
        .contains("<th scope=\"row\">scipy</th><td class=\"n\">0</td><td class=\"n\">1</td>")
        .contains("<span class=\"tag\">error</span> <span class=\"tag\">cut off</span>");
    var leaderboard = new Leaderboard(run, metrics(run));
    assertThat(leaderboard.markdown())
        .contains("| Sub-steps | Tests |", "| at least 41.7 % |", "1 of 4 answers reached");
    JsonNode json = JsonMapper.shared().readTree(leaderboard.json());
    assertThat(json.at("/tests/mean_share").doubleValue())
        .isCloseTo((1 + 2.0 / 3) / 4, within(1e-12));
    assertThat(json.at("/tests/lower_bound").booleanValue()).isTrue();
    assertThat(json.at("/cut_off/failed").intValue()).isEqualTo(1);
    assertThat(json.at("/missing_imports/names/0/skipped").intValue()).isEqualTo(1);
    assertThat(json.at("/vacuous/samples").intValue()).isZero();
    assertThat(page(Runs.named("b").problem(1, "", 1).samples("1.1", PASSED, FAILED).data()))
        .doesNotContain("Beside wrong answers");
  }

  @Test
  void aCurveOfPassAtKEndsWhereProblemsLackSamples() {
    Runs uneven =
        Runs.named("a")
            .problem(1, "", 1)
            .problem(2, "", 1)
            .samples("1.1", PASSED, PASSED, PASSED)
            .samples("2.1", FAILED, FAILED, FAILED, FAILED, FAILED);
    String page = page(uneven.data());
    assertThat(count(page, "<polyline class=\"curve a\"")).isEqualTo(1);
    assertThat(count(page, "<circle class=\"mark a\"")).isEqualTo(3);
    assertThat(count(page, "<rect class=\"mark b\"")).isEqualTo(3);
    assertThat(page)
        .contains(
            "Each curve ends where some have too few samples: that of main problems at k = 3, since"
                + " 1 of 2 problems has fewer than 5; that of sub-steps at k = 3, since 1 of 2"
                + " sub-steps has fewer than 5. The table has what is beyond.")
        .contains("over 1 problem; 1 has fewer samples")
        .doesNotContain(">5</text>");
    String even = page(SyntheticRun.of("b", 5, 10, 0.4, 1));
    assertThat(count(even, "<polyline class=\"curve a\"")).isEqualTo(1);
    assertThat(even).doesNotContain("Each curve ends");
  }

  @Test
  void withoutASecondSampleOfEveryProblemThereIsNoCurve() {
    Runs uneven =
        Runs.named("a")
            .problem(1, "", 1)
            .problem(2, "", 1)
            .samples("1.1", PASSED)
            .samples("2.1", FAILED, FAILED);
    assertThat(page(uneven.data()))
        .contains("Not every sub-step has samples enough for a second k, so there is no curve.")
        .doesNotContain("<polyline class=\"curve", "With one sample each");
    assertThat(page(Runs.named("a").problem(1, "", 1).samples("1.1", PASSED).data()))
        .contains("With one sample each there is pass@1 only, the rate itself.");
  }

  /**
   * Text that ends at the axis must start within the picture; a character is about 7.5 units wide.
   */
  @Test
  void theNumbersOfTheAxisFitBesideIt() {
    for (double skill : new double[] {-2, 0.1, 0.4, 2}) {
      String page = page(SyntheticRun.of("b", 5, 10, skill, 1));
      Matcher tick =
          Pattern.compile("text-anchor=\"end\" x=\"([0-9.]+)\" y=\"[0-9.]+\">([^<]+)<")
              .matcher(page);
      assertThat(tick.results())
          .isNotEmpty()
          .allSatisfy(found ->
              assertThat(Double.parseDouble(found.group(1)))
                  .as(found.group(2))
                  .isGreaterThan(7.5 * found.group(2).length()));
    }
    assertThat(page(Runs.named("a").problem(1, "", 1).samples("1.1", PASSED, PASSED).data()))
        .contains(">100 %</text>", ">25 %</text>", ">0 %</text>");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void anAuditIsShownWithWhatDisagrees() {
    RunData run = Runs.named("a").problem(1, "", 1).samples("1.1", PASSED, FAILED).data();
    var side = new Audited.Side("<b>why</b>", "test 2", "Traceback <i>", 0.25);
    var code = new Audited.Comparison("by \u001b chance", side, side, "</pre><script>alert(1)");
    var audit =
        new Audit(
            Instant.EPOCH,
            "CPython 3.12.4 with numpy 2.2.6",
            "Linux",
            7,
            40,
            3,
            2,
            List.of(
                new Audited("1.1", 0, PASSED, PASSED, Finding.AGREES, Optional.empty()),
                new Audited("1.1", 1, FAILED, PASSED, Finding.DISAGREES, Optional.of(code)),
                new Audited("1.1", 2, TAMPERED, ERROR, Finding.POLICY, Optional.empty())));
    String page = RunReport.html(run, metrics(run), Optional.of(audit));
    assertThat(page)
        .contains("<a href=\"#audit\">Audit</a>", "<section id=\"audit\">")
        .contains("1 of 2 executions have the verdict that they have in CPython: 50.0 %")
        .contains("3 of 40 different executions, by lot (seed 7)")
        .contains("<th scope=\"row\">failed</th><td class=\"n\">1</td><td>1 passed</td>")
        .contains(
            "Apart: 1 execution whose verdict only Crucible's policy gives; 0 pass in CPython.")
        .contains(
            "<b>1.1</b>, sample 1: ", "by ␛ chance", "test 2: &lt;b&gt;why", "Traceback &lt;i")
        .doesNotContain("<script>alert", "sample 2: ");
    assertThat(page(run)).doesNotContain("Audit in CPython");
  }

  @Test
  void aRunWithoutSamplesIsAPageToo() {
    assertThat(page(Runs.named("a").problem(1, "", 2).missing(2).data()))
        .contains("Interrupted: 0 of 2 samples are scored.", "</html>");
  }

  @Test
  void theLeaderboardIsMarkdownAndJson() {
    RunData run =
        Runs.named("a|b")
            .fact("model", "m")
            .problem(1, "", 1)
            .problem(2, "", 1)
            .samples("1.1", PASSED, PASSED)
            .samples("2.1", FAILED, FAILED)
            .data();
    var leaderboard = new Leaderboard(run, metrics(run));
    assertThat(leaderboard.markdown())
        .contains("| Run | Model | Setting | Main problems | Sub-steps |")
        .contains("| a\\|b | m | - | 50.0 % (2 of 4) [0.0 to 100.0 %] |")
        .contains("| 2 | 50.0 % [0.0 to 100.0 %] | 50.0 % [0.0 to 100.0 %] |");
    assertThat(leaderboard.json())
        .contains("\"run\" : \"a|b\"", "\"passed\" : 2", "\"k\" : 2", "\"rate\" : 0.5");
  }

  @Test
  void groupsOfTestsHaveColumnsOfTheirOwn() {
    RunData run =
        Runs.named("a")
            .fact("model", "m")
            .task("Tiny/1", new TestGroup("base", 1), new TestGroup("plus", 3))
            .samples("Tiny/1", PASSED, FAILED)
            .data();
    var leaderboard = new Leaderboard(run, metrics(run));
    assertThat(leaderboard.markdown())
        .contains(
            """
            | Run | Model | Setting | Main problems | Sub-steps | base | base+plus | Tests |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | a | m | - | 50.0 % (1 of 2) | 50.0 % (1 of 2) | 100.0 % (2 of 2) | 50.0 % (1 of 2) | \
            """)
        .contains(
            """
            | k | pass@k, main problems | pass@k, sub-steps | pass@k, base | pass@k, base+plus |
            | ---: | --- | --- | --- | --- |
            | 1 | 50.0 % | 50.0 % | 100.0 % | 50.0 % |
            """)
        .contains("\nbase, base+plus: the sub-steps' samples that pass");
    JsonNode json = JsonMapper.shared().readTree(leaderboard.json());
    assertThat(json.at("/groups/0/name").stringValue()).isEqualTo("base");
    assertThat(json.at("/groups/0/rate").doubleValue()).isEqualTo(1);
    assertThat(json.at("/groups/1/pass_at_k/0/value").doubleValue()).isEqualTo(0.5);
    assertThat(json.at("/groups/1/pass_at_k/1/k").intValue()).isEqualTo(2);
    assertThat(page(run))
        .contains("<h3>Tests: base</h3>", "<h3>Tests: base+plus</h3>")
        .contains("<th scope=\"col\">base+plus</th>")
        .contains("<li>base, base+plus: the sub-steps' samples that pass");
  }

  @Test
  void theOutcomesAreNamedInWords() {
    assertThat(Formats.name(Outcome.TIME_LIMIT)).isEqualTo("time limit");
    assertThat(Formats.ranges(List.of(3, 1, 2, 9))).isEqualTo("1-3, 9");
  }

  private static RunMetrics metrics(RunData run) {
    return RunMetrics.of(run, List.of(), BootstrapOptions.DEFAULT);
  }

  private static String page(RunData run) {
    return RunReport.html(run, metrics(run));
  }
}
