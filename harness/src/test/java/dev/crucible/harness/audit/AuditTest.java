package dev.crucible.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
  @TempDir private Path directory;

  private static Audited audited(Outcome recorded, Outcome cpython) {
    Finding finding = Finding.of(recorded, cpython);
    var run = new Audited.Side("half \ud800 a pair", "test 1", "Traceback \u001b\n", 0.25);
    var other = new Audited.Side("", "", "", 0.125);
    return new Audited(
        "1.1",
        3,
        recorded,
        cpython,
        finding,
        finding.listed()
            ? Optional.of(new Audited.Comparison("", run, other, "x = 'é'"))
            : Optional.empty());
  }

  private static Audit audit(Audited... audited) {
    return new Audit(
        Instant.EPOCH, "CPython 3.12.4 with numpy 2.2.6", "Linux", 7, 9, 1, 2, List.of(audited));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, PASSED, AGREES",
    "TIME_LIMIT, TIME_LIMIT, AGREES",
    "TAMPERED, TAMPERED, AGREES",
    "FAILED, ERROR, DISAGREES",
    "PASSED, FAILED, DISAGREES",
    "FAILED, PASSED, DISAGREES",
    "CRASHED, PASSED, DISAGREES",
    "FORBIDDEN, ERROR, POLICY",
    "TAMPERED, FAILED, POLICY",
    "FORBIDDEN, PASSED, POLICY_ALONE",
    "TAMPERED, PASSED, POLICY_ALONE"
  })
  void findingsAreOfTwoVerdicts(Outcome recorded, Outcome cpython, Finding finding) {
    assertThat(Finding.of(recorded, cpython)).isEqualTo(finding);
  }

  @Test
  void countsOnlyWhatCanBeCompared() {
    Audit audit =
        audit(
            audited(Outcome.PASSED, Outcome.PASSED),
            audited(Outcome.PASSED, Outcome.FAILED),
            audited(Outcome.FORBIDDEN, Outcome.ERROR),
            audited(Outcome.TAMPERED, Outcome.PASSED));
    assertThat(audit.comparable()).isEqualTo(2);
    assertThat(audit.agreement()).isEqualTo(0.5);
    // Wilson's interval of 1 of 2, as published.
    assertThat(audit.interval().low()).isCloseTo(0.0945, within(1e-4));
    assertThat(audit.interval().high()).isCloseTo(0.9055, within(1e-4));
    assertThat(audit.listed())
        .extracting(Audited::finding)
        .containsExactly(Finding.DISAGREES, Finding.POLICY_ALONE);
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    Audit audit =
        audit(
            Arrays.stream(Outcome.values())
                .map(outcome -> audited(Outcome.PASSED, outcome))
                .toArray(Audited[]::new));
    assertThat(AuditFile.read(directory)).isEmpty();
    Files.writeString(directory.resolve(AuditFile.NAME), AuditFile.json(audit));
    assertThat(AuditFile.read(directory)).contains(audit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"made\": 1}", "{}"})
  void whatIsNoAuditIsNamed(String content) throws Exception {
    Path file = Files.writeString(directory.resolve(AuditFile.NAME), content);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> AuditFile.read(directory))
        .withMessageContaining(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "numpy==", "--index-url=x==1", "numpy==1 --pre", "numpy>=2"})
  void packagesHaveExactVersions(String text) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Packages.parse("scipy==1.17.1, " + text));
  }

  @Test
  void packagesAreReadAsTheyWereWritten() {
    var packages = new Packages(List.of("numpy==2.2.6", "scipy==1.17.1"));
    assertThat(Packages.parse(packages.toString())).isEqualTo(packages);
  }
}
