package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.generate.ChatServer;
import dev.crucible.harness.problem.TaskFiles;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.sample.SampleSet;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
  @TempDir private Path directory;
  private Path out;

  @BeforeEach
  void nameFile() {
    out = directory.resolve("samples.jsonl");
  }

  private CommandLineRun generate(ChatServer server, String... more) {
    List<String> options =
        List.of(
            "generate",
            "--url",
            server.url(),
            "--model",
            "m",
            "--retries",
            "0",
            "--out",
            out.toString(),
            "--problem",
            "1001");
    return CommandLineRun.of(
        Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model m                                | Give --url, the endpoint to ask: give one such as http://localhost:8000/v1.",
        "--url http://localhost:1/v1              | Give --model, the name of the model to ask.",
        "--url ftp://h --model m                  | --url is unfit ('ftp://h' is no http or https URL): give one such as",
        "--url http://h --model m --key-env NO_X1 | --key-env is NO_X1, and that environment variable is not set: export it.",
        "--url http://h --model m --top-p 2       | --top-p is 2.0: give more than 0 and at most 1.",
        "--url http://h --model m --temperature -1 | --temperature is -1.0: give 0 or more.",
        "--url http://h --model m --max-tokens 0  | --max-tokens is 0: give 1 or more.",
        "--url http://h --model m --extra n=3     | the request's field \"n\" is Crucible's own: leave it out, or use the option for it.",
        "--url http://h --model m --concurrency 0 | --concurrency is 0: give 1 or more.",
        "--url http://h --model m --timeout 0     | --timeout is 0: give 1 or more.",
        "--url http://h --model m --retries -1    | --retries is -1: give 0 or more.",
        "-n 0                                     | --samples-per-problem is 0: give 1 or more.",
        "--previous golden                        | Invalid value for option '--previous'",
        "--step 49                                | --step is '49': give a number such as 49.1.",
        "--api chats                              | Invalid value for option '--api'",
        "--url http://h/v1/completions --model m  | --url is unfit ('http://h/v1/completions' is not of the interface that --api names, chat)",
        "--prompts p                              | --prompts goes with --dry-run: give both, or neither.",
      })
  void wrongUsageIsOneSentence(String options, String sentence) {
    var run = CommandLineRun.of(("generate " + options).split(" +"));
    assertThat(run.err()).startsWith(sentence).contains("See 'crucible generate --help'.");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void answersAreWrittenAndNotAskedForAgain() throws Exception {
    try (var server =
        new ChatServer(
            (exchange, _) -> ChatServer.say(exchange, "```python\nx = 1\n```", "stop"))) {
      var first =
          generate(
              server,
              "--step",
              "1001.2",
              "--temperature",
              "0.5",
              "--extra",
              "seed=7",
              "--extra",
              "reasoning_effort=high");
      assertThat(first.err())
          .startsWith("Asking " + server.url() + "/chat/completions for answers of m");
      assertThat(first.out())
          .contains("answers    4 of 4\n", "tokens     400 in prompts, 80 in answers");
      assertThat(first.exitCode()).isZero();
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests().getFirst().body().path("seed").asInt()).isEqualTo(7);
      assertThat(server.requests().getFirst().body().path("reasoning_effort").asString())
          .isEqualTo("high");
      assertThat(server.requests().getLast().prompt()).contains("```python\nx = 1\n```");
      assertThat(Files.readAllLines(out)).hasSize(4);

      var again =
          generate(
              server,
              "-n",
              "2",
              "--temperature",
              "0.5",
              "--extra",
              "seed=7",
              "--extra",
              "reasoning_effort=high");
      assertThat(again.out()).contains("answers    8 of 8, 4 of them from an earlier run\n");
      assertThat(server.requests()).hasSize(8);

      var other = generate(server, "--temperature", "0.9");
      assertThat(other.exitCode()).isEqualTo(4);
      assertThat(other.err()).contains(out + ", line 1: field \"setting\" is {");
      assertThat(server.requests()).hasSize(8);
    }
  }

  @Test
  void answersThatCouldNotBeHadAreToldInTheExitCode() throws Exception {
    try (var server =
        new ChatServer((exchange, request) -> {
          if (request.toString().contains("## Step 1001.2")) {
            ChatServer.send(exchange, 400, Map.of(), "{\"error\": {\"message\": \"too long\"}}");
          } else {
            ChatServer.say(exchange, "", "length");
          }
        })) {
      var run = generate(server);
      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.err())
          .contains(
              "1001.3, sample 0 failed: "
                  + server.url()
                  + "/chat/completions answered 400: too long");
      assertThat(run.out())
          .contains(
              "answers    2 of 4; 2 cut at the limit of tokens (see --max-tokens)\n",
              "failed     1 requests; the reasons are in "
                  + directory.resolve("samples.failed.jsonl"),
              "not asked  1, which need the code of an answer that failed\n",
              "The same command asks for what is missing.");
      assertThat(directory.resolve("samples.failed.jsonl")).content().contains("too long");
    }
  }

  @Test
  void aDryRunPrintsPromptsAndAsksNothing() {
    var run = CommandLineRun.of("generate", "--dry-run", "--background", "--step", "1001.2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("=== 1001.1 ===\n")
        .contains("=== 1001.2 ===\n", "# The model's code of 1001.1\n", "Scientific background:")
        .doesNotContain("=== 1001.3", "=== 1002");
    assertThat(run.err()).startsWith("2 prompts of ").endsWith("nothing was asked.\n");
  }

  @Test
  void aDryRunWritesPromptsIntoADirectory() throws IOException {
    Path prompts = directory.resolve("prompts/gold");
    var run =
        CommandLineRun.of(
            "generate", "--dry-run", "--previous", "gold", "--prompts", prompts.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(prompts.resolve("1001.2.txt")).content().doesNotContain("The model's code");
    try (Stream<Path> files = Files.list(prompts)) {
      assertThat(files).hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void goldThatIsMissingIsSaidBeforeAnythingIsAsked() throws Exception {
    BundledProblems.Copies bundled = BundledProblems.copyTo(directory.resolve("bundled"));
    Path problems =
        Files.writeString(
            directory.resolve("test-split.jsonl"),
            Files.readString(bundled.problems()).replace("\"ground_truth_code\"", "\"gone\""));
    try (var server = new ChatServer((exchange, _) -> ChatServer.say(exchange, "", "stop"))) {
      var run = generate(server, "--problems", problems.toString(), "--previous", "gold");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err())
          .startsWith("sub-step 1001.1 of " + problems + " has no ground_truth_code");
      assertThat(run.err().lines()).hasSize(1);
      assertThat(server.requests()).isEmpty();
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void answersToTasksAreReadAsSamples() throws Exception {
    Path tasks = TaskFiles.continued(directory);
    try (var server =
        new ChatServer((exchange, _) ->
            ChatServer.say(
                exchange, "```python\ndef is_even(n):\n    return n % 2 == 0\n```", "stop"))) {
      var first = generateTasks(server, tasks, "--step", "Tiny/10");
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(first.err()).contains("1/1  Tiny/10, sample 0  20 tokens");
      assertThat(server.requests().getFirst().prompt())
          .startsWith("Complete the Python code below.");

      var again = generateTasks(server, tasks, "-n", "2");
      assertThat(again.out()).contains("answers    4 of 4, 1 of them from an earlier run\n");
      assertThat(server.requests()).hasSize(4);
    }
    SampleSet samples = SampleReader.read(out, ProblemFormat.read(tasks));
    assertThat(samples.samples().getFirst().code())
        .contains("is even.\"\"\"\n\ndef is_even(n):\n    return n % 2 == 0\n");
    assertThat(samples.samples().stream().map(Sample::draw).sorted())
        .map(Draw::toString)
        .containsExactly(
            "Tiny/9, sample 0", "Tiny/9, sample 1", "Tiny/10, sample 0", "Tiny/10, sample 1");
    assertThat(samples.origin().model()).isEqualTo("m");
    assertThat(samples.origin().previous()).isEmpty();
  }

  @Test
  void completionsContinueTheCodeOfTasks() throws Exception {
    Path tasks = TaskFiles.continued(directory);
    try (var server =
        new ChatServer((exchange, _) ->
            ChatServer.proceed(exchange, "    return number % 2 == 0\n", "stop"))) {
      for (String resumed : List.of("answers    2 of 2\n", "2 of them from an earlier run")) {
        var run = generateTasks(server, tasks, "--api", "completions");
        assertThat(run.out()).as(run.err()).contains(resumed);
      }
      assertThat(server.requests()).hasSize(2);
      ChatServer.Request request = server.requests().getLast();
      assertThat(request.path()).isEqualTo("/v1/completions");
      assertThat(request.body().get("stop").get(0).asString()).isEqualTo("\ndef ");
    }
    assertThat(Files.readString(out)).contains("\"completion\":", "\"api\":\"completions\"");
    assertThat(SampleReader.read(out, ProblemFormat.read(tasks)).samples())
        .map(Sample::code)
        .contains(
            """
            def is_even(number):
                \"\"\"Returns True if the number is even.\"\"\"
                return number % 2 == 0
            """);
  }

  @Test
  void completionsOfTasksWithoutCodeAreWholeAnswers() throws Exception {
    Path tasks = TaskFiles.whole(directory);
    try (var server =
        new ChatServer((exchange, _) ->
            ChatServer.proceed(exchange, "def double(x):\n    return x + x\n", "stop"))) {
      var run =
          generateTasks(
              server, tasks, "--api", "completions", "--step", "2", "--extra", "stop=[\"#\"]");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(server.requests().getFirst().body().get("stop").toString()).isEqualTo("[\"#\"]");
    }
    assertThat(out).content().contains("\"response\":");
    assertThat(SampleReader.read(out, ProblemFormat.read(tasks)).samples())
        .map(Sample::code)
        .containsExactly("def double(x):\n    return x + x\n");
  }

  @Test
  void answersToTasksOfAnotherFileAreKeptApart() throws Exception {
    try (var server = new ChatServer((exchange, _) -> ChatServer.say(exchange, "x", "stop"))) {
      generateTasks(server, TaskFiles.continued(directory));
      Path other = TaskFiles.whole(directory);
      var run = generateTasks(server, other);
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err())
          .isEqualTo(
              out
                  + " holds an answer to Tiny/9, which "
                  + other
                  + " does not have: name another file with --out.\n");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"--background, --background", "--previous gold, --previous"})
  void whatOnlySubStepsHaveIsWrongUsage(String options, String named) throws IOException {
    Path tasks = TaskFiles.whole(directory);
    var run =
        CommandLineRun.of(("generate --dry-run --problems " + tasks + " " + options).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "%s is for prompts of sub-steps, and the tasks of %s have none: leave it out."
                .formatted(named, tasks));
  }

  @Test
  void aDryRunNamesFilesOfTasksWithoutSlashes() throws IOException {
    Path prompts = directory.resolve("prompts");
    var run =
        CommandLineRun.of(
            "generate",
            "--dry-run",
            "--problems",
            TaskFiles.continued(directory).toString(),
            "--prompts",
            prompts.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(prompts.resolve("Tiny_10.txt")).content().contains("def is_even");
  }

  private CommandLineRun generateTasks(ChatServer server, Path tasks, String... more) {
    List<String> options =
        List.of(
            "generate",
            "--url",
            server.url(),
            "--model",
            "m",
            "--retries",
            "0",
            "--out",
            out.toString(),
            "--problems",
            tasks.toString());
    return CommandLineRun.of(
        Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void helpTeaches() {
    var run = CommandLineRun.of("generate", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Examples:", "CRUCIBLE_API_KEY", "--dry-run", "Exit codes:");
  }
}
