package dev.crucible.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tests of the service with real GraalPy and NumPy. */
@Tag("python")
final class ServicePythonTest {
  private static Sandbox sandbox;
  private static RunningService service;

  @BeforeAll
  static void open() throws InterruptedException {
    PythonEnvironment environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            GuestModules.addTo(SandboxConfig.newBuilder(environment.executable())).build());
    service = RunningService.with(sandbox, 2, 64);
  }

  @AfterAll
  static void close() {
    service.close();
    sandbox.close();
  }

  @Test
  void executesWithNumpyAndReturnsItsVersionOfPython() throws Exception {
    JsonNode result =
        post(
            "/v1/execute",
            """
            {"sections": [
              {"role": "setup", "source": "import numpy as np"},
              {"role": "sample", "source": "def f(x):\\n    return np.cumsum(x)"},
              {"role": "test", "source": "assert np.array_equal(f(a), want)", "bindings": {
                "a": {"$array": {"dtype": "int64", "shape": [2], "data": "AQAAAAAAAAACAAAAAAAAAA=="}},
                "want": [1, 3]}}]}\
            """);
    assertThat(result.get("detail").stringValue()).isEmpty();
    assertThat(result.get("outcome").stringValue()).isEqualTo("PASSED");
    assertThat(service.get("/api/v2/runtimes").body()).contains("\"version\":\"3.12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          def f(x): return x + 1                               | PASSED
          def f(x): return x                                   | FAILED
          def f(x): raise ValueError                           | ERROR
          import sys; sys.exit(0)                              | TAMPERED
          import os; os.system('true')                         | FORBIDDEN
          """)
  void outcomesAreThoseOfTheLibrary(String sample, String outcome) throws Exception {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.putArray("sections")
        .add(
            JsonMapper.shared()
                .createObjectNode()
                .put("role", "sample")
                .put("source", sample.strip()))
        .add(
            JsonMapper.shared()
                .createObjectNode()
                .put("role", "test")
                .put("source", "assert f(1) == 2"));
    assertThat(post("/v1/execute", body.toString()).get("outcome").stringValue())
        .isEqualTo(outcome);
  }

  @Test
  void scoresATaskThatTheRequestBrings() throws Exception {
    String problem =
        """
        {"text": "Write a function that adds one.", "code": "def f(x):\\n    return x + 1",
         "task_id": 601, "test_setup_code": "", "test_list": ["assert f(1) == 2"], "challenge_test_list": []}\
        """;
    for (int added : List.of(1, 2)) {
      JsonNode score =
          post(
              "/v1/score",
              """
              {"id": "n", "task_id": 601, "problem": %s,
               "response": "Here:\\n```python\\ndef f(x):\\n    return x + %d\\n```"}\
              """
                  .formatted(problem, added));
      assertThat(score.get("outcome").stringValue()).isEqualTo(added == 1 ? "PASSED" : "FAILED");
      assertThat(score.get("id").stringValue()).isEqualTo("n");
      assertThat(score.get("tests").intValue()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x + x  | PASSED | ["base","plus"]
          2 ** x | FAILED | ["base"]
          x * x  | FAILED | []
          """)
  void testsThatAReferenceSolutionDecidesAreGeneratedInGroups(
      String code, String outcome, String groupsPassed) throws Exception {
    JsonNode score =
        post(
            "/v1/score",
            """
            {"task_id": "Own/1", "completion": "    return %s", "problem":
             {"task_id": "Own/1", "entry_point": "f", "prompt": "def f(x):\\n    \\"\\"\\"Doubles.\\"\\"\\"\\n",
              "canonical_solution": "    return 2 * x\\n", "contract": "", "base_input": [[1], [2]],
              "plus_input": [[30]], "atol": 0}}\
            """
                .formatted(code));
    assertThat(score.get("outcome").stringValue()).isEqualTo(outcome);
    assertThat(score.get("groups_passed").toString()).isEqualTo(groupsPassed);
  }

  @Test
  void aScriptRunsAsAProcessWould() throws Exception {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("language", "python");
    body.put(
        "code",
        """
        import sys
        a, b = map(int, input().split())
        print(a + b, open("data/in.txt").read())
        open("out.bin", "wb").write(bytes([0, 255]))
        print("warning", file=sys.stderr)
        sys.exit(3)
        """);
    body.put("stdin", "1 2\n");
    body.putObject("files").put("data/in.txt", base64("given"));
    body.putArray("fetch_files").add("out.bin").add("missing");
    JsonNode answer = post("/run_code", body.toString());
    assertThat(answer.get("status").stringValue()).isEqualTo("Failed");
    JsonNode run = answer.get("run_result");
    assertThat(run.get("status").stringValue()).isEqualTo("Finished");
    assertThat(run.get("return_code").intValue()).isEqualTo(3);
    assertThat(run.get("stdout").stringValue()).isEqualTo("3 given\n");
    assertThat(run.get("stderr").stringValue()).isEqualTo("warning\n");
    assertThat(answer.get("files").toString()).isEqualTo("{\"out.bin\":\"AP8=\"}");
  }

  /** Such a file counted as output, and the script had the status of one that was killed. */
  @Test
  void fetchedFilesAreNoOutputAndBeginWhereTheScriptStarted() throws Exception {
    JsonNode answer =
        fetching(
            """
            import os
            open("large.bin", "wb").write(bytes(4 << 20))
            open("too_large.bin", "wb").write(bytes(13 << 20))
            open("small.txt", "w").write("end")
            os.mkdir("below")
            os.chdir("below")
            print("done")
            """,
            "large.bin",
            "too_large.bin",
            "small.txt");
    JsonNode run = answer.get("run_result");
    assertThat(run.get("return_code").intValue()).as(run.toString()).isZero();
    assertThat(run.get("stdout").stringValue()).isEqualTo("done\n");
    assertThat(answer.get("files").propertyNames()).containsExactly("large.bin", "small.txt");
    assertThat(answer.get("files").get("large.bin").stringValue())
        .isEqualTo(Base64.getEncoder().encodeToString(new byte[4 << 20]));
  }

  @Test
  void aScriptWhoseFilesAreFetchedHasItsLimitOfOutput() throws Exception {
    JsonNode run = fetching("print('x' * (5 << 20))", "small.txt").get("run_result");
    assertThat(run.get("return_code").intValue()).isEqualTo(-9);
    assertThat(run.get("stdout").stringValue()).hasSize(4 << 20);
    assertThat(run.get("stderr").stringValue())
        .isEqualTo("crucible: wrote more than 4 MiB to stdout\n");
  }

  private static JsonNode fetching(String code, String... files) throws Exception {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("language", "python").put("code", code);
    for (String file : files) {
      body.withArray("fetch_files").add(file);
    }
    return post("/run_code", body.toString());
  }

  /** The codes are those of {@code subprocess.run} for CPython 3.11. */
  @ParameterizedTest
  @CsvSource({
    "raise KeyboardInterrupt, -2",
    "def f(): raise KeyboardInterrupt(1)\\nf(), -2",
    "raise GeneratorExit, 1",
    "class Stop(KeyboardInterrupt): pass\\nraise Stop, 1",
  })
  void anInterruptThatNobodyCatchesEndsAsTheSignalDoes(String code, int expected) throws Exception {
    JsonNode run = script(code.replace("\\n", "\n"), 10).get("run_result");
    assertThat(run.get("return_code").intValue()).isEqualTo(expected);
    assertThat(run.get("stderr").stringValue()).startsWith("Traceback");
  }

  @Test
  void hostileScriptsAreAnsweredAndLeaveNothing() throws Exception {
    List<String> hostile =
        List.of(
            "while True: pass",
            "x = []\nwhile True: x.append(bytearray(10**7))",
            "import os; os._exit(0)",
            "import builtins, sys\nbuiltins.print = None\nsys.stdout = None\nsys.modules.clear()",
            "def f(): f()\nf()",
            "while True: print('x' * 10000)",
            "import numpy as np\nnp.allclose = lambda *a: True");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < 2 * hostile.size(); i++) {
        String code = i % 2 == 0 ? hostile.get(i / 2) : "print(sum(range(101)))";
        answers.add(threads.submit(() -> script(code, 2)));
      }
      for (int i = 1; i < answers.size(); i += 2) {
        assertThat(answers.get(i).get().get("run_result").get("stdout").stringValue())
            .isEqualTo("5050\n");
      }
      for (int i = 0; i < answers.size(); i += 2) {
        assertThat(answers.get(i).get().get("status").stringValue())
            .as(hostile.get(i / 2))
            .isIn("Success", "Failed");
      }
    }
    assertThat(
            script("import numpy as np; print(np.allclose([1], [2]))", 10)
                .get("run_result")
                .get("stdout")
                .stringValue())
        .isEqualTo("False\n");
  }

  @Test
  void aBatchComesBackInOrder() throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append(
          """
          {"id": "%1$d", "task_id": "T/1", "completion": "    return %1$d", "problem": {"task_id": "T/1", "prompt": "def f():\\n", "entry_point": "f", "canonical_solution": "", "test": "def check(f):\\n    assert f() < 10\\n"}}
          """
              .formatted(i));
    }
    HttpResponse<String> response =
        service.post("/v1/score/batch?ordered=true", "application/x-ndjson", lines.toString());
    List<JsonNode> results =
        response.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(results).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(results.get(i).get("id").stringValue()).isEqualTo(String.valueOf(i));
      assertThat(results.get(i).get("outcome").stringValue())
          .isEqualTo(i < 10 ? "PASSED" : "FAILED");
    }
  }

  private static JsonNode script(String code, int seconds) throws Exception {
    return post(
        "/run_code",
        JsonMapper.shared()
            .createObjectNode()
            .put("language", "python")
            .put("code", code)
            .put("run_timeout", seconds)
            .toString());
  }

  private static JsonNode post(String path, String body) throws Exception {
    HttpResponse<String> response = service.post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return RunningService.json(response);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
