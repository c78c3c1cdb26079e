package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.harness.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole path: a run is scored, audited and reported. */
@Tag("python")
class AuditCommandPythonTest {
  private static final List<String> SAMPLES =
      List.of(
          "{\"step_number\": \"1001.1\", \"sample\": 0, \"code\": \"import numpy as np\\nx = np.zeros(3)\"}",
          "{\"step_number\": \"1001.1\", \"sample\": 1, \"code\": \"def nothing(): pass\"}",
          "{\"step_number\": \"1001.1\", \"sample\": 2, \"code\": \"def broken(:\"}",
          "{\"step_number\": \"1001.1\", \"sample\": 3, \"code\": \"import socket; socket.socket()\"}");

  @TempDir private static Path directory;
  private static Path samples;
  private static Path run;

  /** The files of the run, as scoring left them. */
  private static final Map<Path, byte[]> SCORED = new HashMap<>();

  @BeforeAll
  static void score() throws IOException {
    samples = Files.write(directory.resolve("samples.jsonl"), SAMPLES);
    run = directory.resolve("run");
    var scored =
        CommandLineRun.of(
            "score", "--in-process", "--samples", samples.toString(), "--out", run.toString());
    assertThat(scored.exitCode()).as(scored.err()).isZero();
    for (Path file : filesOfRun()) {
      SCORED.put(file, Files.readAllBytes(file));
    }
  }

  @BeforeEach
  void restore() throws IOException {
    Files.write(samples, SAMPLES);
    for (Path file : filesOfRun()) {
      Files.delete(file);
    }
    for (var file : SCORED.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static List<Path> filesOfRun() throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private CommandLineRun audit(String... options) {
    List<String> arguments = new ArrayList<>(List.of("audit", run.toString()));
    arguments.addAll(List.of(options));
    var audited = CommandLineRun.of(arguments.toArray(String[]::new));
    assumeTrue(audited.exitCode() != ExitCode.ENVIRONMENT, audited.err());
    return audited;
  }

  @Test
  void verdictsOfCPythonAgree() throws IOException {
    var audited = audit();
    assertThat(audited.err()).contains("CPython 3.", "numpy 2.", "3/3");
    assertThat(audited.exitCode()).as(audited.err() + audited.out()).isZero();
    assertThat(audited.out())
        .contains("agreement  3 of 3 (100.0 %; 95 % interval 43.9 to 100.0 %)")
        .contains("; 1 that were FORBIDDEN or TAMPERED not executed");
    assertThat(CommandLineRun.of("report", run.toString()).exitCode()).isZero();
    assertThat(run.resolve("report.html"))
        .content()
        .contains("Audit in CPython", "3 of 3 executions have the verdict");
  }

  @Test
  void aDisagreementIsFoundAndShown() throws IOException {
    edit("\"sample\":1,\"outcome\":\"ERROR\"", "\"sample\":1,\"outcome\":\"PASSED\"");
    var audited = audit();
    assertThat(audited.exitCode()).as(audited.err()).isEqualTo(6);
    assertThat(audited.out())
        .contains("1001.1, sample 1")
        .contains("run      PASSED", "CPython  ERROR")
        .contains("NameError", "def nothing(): pass")
        .contains("agreement  2 of 3 (66.7 %");
    assertThat(CommandLineRun.of("report", run.toString()).exitCode()).isZero();
    assertThat(run.resolve("report.html"))
        .content()
        .contains("sample 1: <span class=\"tag\">passed</span> in the run", "Traceback of CPython");
  }

  @Test
  void aPartIsChosenAndPrintedAsJson() {
    var audited = audit("--sample", "1", "--seed", "4", "--json", "--processes", "1");
    assertThat(audited.exitCode()).as(audited.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(audited.out());
    assertThat(json.at("/agreement/share").doubleValue()).isEqualTo(1);
    assertThat(json.at("/population").intValue()).isEqualTo(3);
    assertThat(json.at("/audited").size()).isEqualTo(1);
    assertThat(json.at("/seed").intValue()).isEqualTo(4);
    assertThat(json.at("/audited/0/finding").stringValue()).isEqualTo("AGREES");
    assertThat(run.resolve("audit.json"))
        .content()
        .isEqualToNormalizingNewlines(audited.out().stripTrailing());
    assertThat(JsonMapper.shared().readTree(audit("--share", "0.5", "--json").out()).at("/audited"))
        .hasSize(2);
  }

  @Test
  void hostileSamplesAreExecutedOnRequestAndStandApart() throws IOException {
    var audited = audit("--execute-hostile");
    assertThat(audited.exitCode()).as(audited.err()).isZero();
    assertThat(audited.out())
        .contains("agreement  3 of 3")
        .contains("apart      1 whose verdict only Crucible's policy gives; 0 pass in CPython");
    edit("\"sample\":2,\"outcome\":\"ERROR\"", "\"sample\":2,\"outcome\":\"TAMPERED\"");
    assertThat(audit().out()).contains("agreement  2 of 2", "; 2 that were FORBIDDEN or TAMPERED");
  }

  @Test
  void codeThatHasChangedIsNotExecuted() throws IOException {
    Files.writeString(samples, Files.readString(samples).replace("zeros(3)", "zeros(4)"));
    var audited = audit();
    assertThat(audited.exitCode()).isEqualTo(4);
    assertThat(audited.err().lines().toList().getLast())
        .startsWith(
            "The code, tests, targets or limits of 1001.1, sample 0 are not those that the run scored,");
    assertThat(run.resolve("audit.json")).doesNotExist();
  }

  private void edit(String part, String other) throws IOException {
    Path results = run.resolve("results.jsonl");
    String text = Files.readString(results);
    assertThat(text).contains(part);
    Files.writeString(results, text.replace(part, other));
  }
}
