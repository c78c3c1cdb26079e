package dev.crucible.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.serve.http.AccessLog;
import dev.crucible.serve.http.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests of the service over HTTP, without Python. */
@Timeout(120)
final class ServiceTest {
  private static final String SAMPLE =
      """
      {"id": "a", "sections": [{"role": "sample", "name": "s.py", "source": "x = 1"},
        {"role": "test", "source": "assert x == 1", "bindings": {"t": [1, 2.5, null, "b", {"k": true}]}}],
       "limits": {"wall_seconds": 0.5, "test_seconds": 0.25, "output_bytes": 10}}\
      """;

  private static final String GROUPED =
      """
      {"task_id": "HumanEval/9", "completion": "    return x", "problem":\
       {"task_id": "HumanEval/9", "prompt": "def f(x):\\n", "entry_point": "f", "canonical_solution": "    return x\\n",\
       "base_input": [[1]], "plus_input": [[7]], "atol": 0}}
      """;

  private final FakeSandbox sandbox = new FakeSandbox();

  @Test
  void executesSectionsAndShowsEverythingThatAResultHas() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      sandbox.requests().clear();
      sandbox.behaving(_ -> FakeSandbox.result(Outcome.FAILED, "out\ud83d"));
      HttpResponse<String> response = service.post("/v1/execute", SAMPLE);
      assertThat(response.statusCode()).isEqualTo(200);
      JsonNode json = RunningService.json(response);
      assertThat(json.get("id").stringValue()).isEqualTo("a");
      assertThat(json.get("outcome").stringValue()).isEqualTo("FAILED");
      assertThat(json.get("detail").stringValue()).isEqualTo("the reason");
      assertThat(json.get("stdout").get("text").stringValue()).isEqualTo("out\ud83d");
      assertThat(json.propertyNames())
          .containsExactly(
              "id",
              "outcome",
              "detail",
              "error",
              "sections_run",
              "failed_sections",
              "usage",
              "phases",
              "stdout",
              "stderr",
              "queued_seconds");
      ExecutionRequest request = sandbox.requests().remove();
      assertThat(request.limits().wallTime()).isEqualTo(Duration.ofMillis(500));
      assertThat(request.limits().testTime()).hasValue(Duration.ofMillis(250));
      assertThat(request.limits().outputBytes()).isEqualTo(10);
      assertThat(request.sections().getFirst()).isEqualTo(Section.sample("s.py", "x = 1"));
      assertThat(request.sections().get(1).bindings().get("t"))
          .isEqualTo(
              new GuestValue.ListValue(
                  List.of(
                      GuestValue.of(1),
                      GuestValue.of(2.5),
                      GuestValue.none(),
                      GuestValue.of("b"),
                      new GuestValue.DictValue(
                          List.of(Map.entry(GuestValue.of("k"), GuestValue.of(true)))))));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                     | the body is no JSON object
          {                                      | the body, line 1, column
          {"a": 1, "a": 2}                       | broken JSON
          {}                                     | field "sections" is missing
          {"sections": []}                       | field "sections" is empty
          {"sections": [{"role": "x", "source": ""}]} | sections[0]: field "role" is "x"
          {"sections": [{"role": "sample", "source": 1}]} | sections[0]: field "source" is a number
          {"sections": [{"role": "sample", "source": "", "stdin": ""}]} | goes with a script only
          {"sections": [{"role": "sample", "source": "", "name": "crucible/x"}]} | begins with crucible/
          {"sections": [{"role": "test", "source": "", "bindings": {"a": {"$bytes": 1}}}]} | bindings.a
          {"sections": [{"role": "test", "source": "", "bindings": {"a": 99999999999999999999}}]} | more than 64 bits
          {"sections": [{"role": "test", "source": "", "bindings": {"a": {"$array": {"dtype": "float64", "shape": [1073741824, 1073741824, 2], "data": ""}}}}]} | too large
          {"sections": [{"role": "test", "source": "", "bindings": {"a": {"$array": {"dtype": "float64", "shape": [0, 2147483647, 2147483647, 2147483647], "data": ""}}}}]} | too large
          {"sections": [{"role": "sample", "source": ""}], "limit": {}} | field "limit" is unknown
          {"sections": [{"role": "sample", "source": ""}], "limits": {"wall_seconds": 61}} | more than this service allows
          {"sections": [{"role": "sample", "source": ""}], "limits": {"test_seconds": 0}} | field "test_seconds" is 0
          {"sections": [{"role": "sample", "source": ""}], "limits": {"threads": 1.5}} | field "threads" is 1.5
          {"sections": [{"role": "sample", "source": ""}], "deadline_seconds": 0} | field "deadline_seconds" is 0
          """)
  void invalidBodiesAreExplainedInOneSentence(String body, String part) throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      HttpResponse<String> response = service.post("/v1/execute", body);
      assertThat(response.statusCode()).isEqualTo(400);
      JsonNode error = RunningService.json(response).get("error");
      assertThat(error.get("code").stringValue()).isEqualTo("bad_request");
      assertThat(error.get("message").stringValue()).contains(part).doesNotContain("\n");
    }
  }

  @Test
  void whatIsNotAnsweredHasItsStatus() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      assertThat(service.get("/nothing").statusCode()).isEqualTo(404);
      assertThat(service.get("/v1/execute").statusCode()).isEqualTo(405);
      assertThat(service.post("/v1/execute", "text/plain", SAMPLE).statusCode()).isEqualTo(415);
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  /** Bodies that are much too large are refused by the HTTP library, which knows no code. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_000_000})
  void aBodyThatIsTooLargeIsRefusedWithItsCode(int more) throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      HttpResponse<String> response =
          service.postIfWanted("/v1/execute", " ".repeat(RunningService.MOST_BYTES + more));
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(RunningService.json(response).at("/error/code").asString()).isEqualTo("too_large");
      assertThat(RunningService.json(response).at("/error/message").asString())
          .isEqualTo(
              "The body has more than 100000 bytes: send less, or start the service with a larger --max-body.");
    }
  }

  @Test
  void aBodyInChunksIsReadUpToTheLimit() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      assertThat(service.postChunked("/v1/execute", SAMPLE).statusCode()).isEqualTo(200);
      HttpResponse<String> response =
          service.postChunked("/v1/execute", " ".repeat(RunningService.MOST_BYTES + 1));
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(RunningService.json(response).at("/error/code").asString()).isEqualTo("too_large");
      assertThat(service.errors()).isEmpty();
    }
  }

  /** Each of these bodies takes its memory, which must be given back. */
  @Test
  void aClientThatLeavesWhileItSendsIsNoFaultOfTheService() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      String head =
          """
          POST /v1/execute HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Content-Length: 99000\r
          Expect: 100-continue\r
          \r
          """;
      for (int i = 0; i < 2 * RunningService.BODIES; i++) {
        try (Socket client = service.sending(head)) {
          assertThat(client.getInputStream().read()).isEqualTo('H'); // Of HTTP/1.1 100 Continue.
          client.getOutputStream().write('{');
        }
      }
      String large = SAMPLE.replace("x = 1\"}", "x = 1" + " ".repeat(98_000) + "\"}");
      HttpResponse<String> response = service.post("/v1/execute", large);
      while (response.statusCode() == 429) { // Until the service has noticed that all have left.
        response = service.post("/v1/execute", large);
      }
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(service.get("/metrics").body())
          .contains("route=\"/v1/execute\",status=\"408\"}")
          .doesNotContain("status=\"500\"");
      assertThat(service.errors()).isEmpty();
    }
  }

  @Test
  void aServiceWithoutASandboxIsNotReady() throws Exception {
    try (var service = RunningService.starting(Tokens.NONE, AccessLog.none(), 1, 1)) {
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(503);
      HttpResponse<String> response = service.post("/v1/execute", SAMPLE);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
  }

  /** Tells that a request runs, and lets it pass as soon as it may end. */
  private static FakeSandbox.Behaviour passedAfter(CountDownLatch running, CountDownLatch end) {
    return _ -> {
      running.countDown();
      end.await();
      return FakeSandbox.passed("");
    };
  }

  @Test
  void aFullQueueIsSaidAtOnce() throws Exception {
    var running = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var service = RunningService.with(sandbox, 1, 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sandbox.behaving(passedAfter(running, end));
      Future<HttpResponse<String>> first =
          threads.submit(() -> service.post("/v1/execute", SAMPLE));
      running.await();
      HttpResponse<String> second = service.post("/v1/execute", SAMPLE);
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
      end.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aResultThatTheDeadlineCutOffIsNoVerdict() throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.behaving(request -> late(request.limits().wallTime()));
      String body =
          "{\"sections\": [{\"role\": \"sample\", \"source\": \"\"}], \"deadline_seconds\": 5}";
      assertThat(service.post("/v1/execute", body).statusCode()).isEqualTo(504);
      String longer = body.replace("5}", "500}");
      assertThat(service.post("/v1/execute", longer).statusCode()).isEqualTo(200);
      // Over a limit that the deadline has not cut off, such as that of a test.
      sandbox.behaving(_ -> late(Duration.ofSeconds(1)));
      assertThat(service.post("/v1/execute", body).statusCode()).isEqualTo(200);
    }
  }

  private static ExecutionResult late(Duration time) {
    return FakeSandbox.result(Outcome.TIME_LIMIT, "").toBuilder()
        .usage(new ResourceUsage(time, Duration.ZERO, 0, 0))
        .build();
  }

  @Test
  void nothingOfTheHostIsInAnAnswer() throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.behaving(_ -> {
        throw new IllegalArgumentException("/home/secret/path");
      });
      HttpResponse<String> response = service.post("/v1/execute", SAMPLE);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
      sandbox.behaving(_ -> {
        throw new SandboxException("/home/secret/path");
      });
      response = service.post("/v1/execute", SAMPLE);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).doesNotContain("secret");
    }
  }

  @Test
  void drainingFinishesWhatRunsAndRefusesTheRest() throws Exception {
    var running = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var service = RunningService.with(sandbox, 1, 8);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sandbox.behaving(passedAfter(running, end));
      Future<HttpResponse<String>> first =
          threads.submit(() -> service.post("/v1/execute", SAMPLE));
      running.await();
      assertThat(service.get("/metrics").body()).contains("crucible_ready 1.0");
      service.service().drain(Duration.ofMillis(1));
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(service.get("/metrics").body()).contains("crucible_ready 0.0");
      assertThat(service.post("/v1/execute", SAMPLE).statusCode()).isEqualTo(503);
      end.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tokensGiveAccess(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("tokens");
    Path log = directory.resolve("access.log");
    Files.writeString(file, "\ufeff# comment\n\nteam-a 0123456789abcdef\nfedcba9876543210\n");
    try (var service =
        RunningService.starting(Tokens.read(file), AccessLog.appendedTo(log), 1, 8)
            .opened(sandbox)) {
      for (String wrong : List.of("", "Bearer", "Bearer 0123456789abcdee", "Basic !", "x")) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/metrics"));
        HttpResponse<String> response =
            service.send(wrong.isEmpty() ? request : request.header("Authorization", wrong));
        assertThat(response.statusCode()).as(wrong).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
      }
      for (String right :
          List.of(
              "Bearer 0123456789abcdef",
              "bearer fedcba9876543210",
              "Basic eDowMTIzNDU2Nzg5YWJjZGVm")) {
        assertThat(
                service
                    .send(
                        HttpRequest.newBuilder(service.uri("/metrics"))
                            .header("Authorization", right))
                    .statusCode())
            .isEqualTo(200);
      }
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(service.get("/openapi.json").statusCode()).isEqualTo(200);
    }
    assertThat(Files.readString(log))
        .contains("\"client\":\"team-a\",\"method\":\"GET\",\"path\":\"/metrics\",\"status\":200")
        .doesNotContain("0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short\n", "one two three4567890123456\n"})
  void aBrokenTokenFileIsExplained(String content, @TempDir Path directory) throws Exception {
    Path file = directory.resolve("tokens");
    Files.writeString(file, content);
    assertThatThrownBy(() -> Tokens.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("token");
  }

  @Test
  void sandboxFusionsClientsGetItsAnswers() throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.requests().clear();
      String body =
          """
          {"code": "print(1)", "language": "python", "stdin": null, "run_timeout": 2.5,
           "compile_timeout": 10, "memory_limit_MB": 1024, "files": {}, "fetch_files": []}\
          """;
      sandbox.behaving(_ -> FakeSandbox.passed("1\n"));
      assertThat(RunningService.json(service.post("/run_code", body)).toString())
          .isEqualTo(
              "{\"status\":\"Success\",\"message\":\"\",\"compile_result\":null,\"run_result\":"
                  + "{\"status\":\"Finished\",\"execution_time\":0.0,\"return_code\":0,"
                  + "\"stdout\":\"1\\n\",\"stderr\":\"\"},\"executor_pod_name\":null,\"files\":{}}");
      ExecutionRequest request = sandbox.requests().remove();
      assertThat(request.limits().wallTime()).isEqualTo(Duration.ofMillis(2500));
      assertThat(request.limits().heapBytes()).isEqualTo(1L << 30);
      assertThat(request.sections())
          .containsExactly(Section.script("main.py", "print(1)", "", List.of()));
      sandbox.behaving(_ -> FakeSandbox.result(Outcome.TIME_LIMIT, "so far"));
      JsonNode late = RunningService.json(service.post("/run_code", body));
      assertThat(late.get("status").stringValue()).isEqualTo("Failed");
      assertThat(late.get("run_result").get("status").stringValue()).isEqualTo("TimeLimitExceeded");
      assertThat(late.get("run_result").get("return_code").isNull()).isTrue();
      assertThat(service.post("/run_code", body.replace("python", "cpp")).body())
          .contains("\"SandboxError\"");
      HttpResponse<String> unknown = service.post("/run_code", body.replace("python", "cobol"));
      assertThat(unknown.statusCode()).isEqualTo(422);
      assertThat(RunningService.json(unknown).get("detail").isArray()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, 0, 0", "ERROR, 3, 3", "ERROR, -1, 255", "ERROR, , 1", "MEMORY_LIMIT, , 1",
    "FORBIDDEN, , 1", "OUTPUT_LIMIT, , -9", "CRASHED, , -11", "SKIPPED, , 1", "TAMPERED, , 1"
  })
  void returnCodesAreThoseOfAProcess(Outcome outcome, Integer exit, int code) throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.behaving(_ ->
          FakeSandbox.result(outcome, "").toBuilder()
              .error(
                  exit == null || outcome == Outcome.PASSED
                      ? Optional.empty()
                      : Optional.of(
                          new GuestError(
                              "main.py",
                              Section.Role.SCRIPT,
                              "SystemExit",
                              "",
                              "Traceback",
                              1,
                              Optional.empty(),
                              Optional.of(exit))))
              .build());
      JsonNode run =
          RunningService.json(
                  service.post("/run_code", "{\"code\": \"\", \"language\": \"python\"}"))
              .get("run_result");
      assertThat(run.get("return_code").intValue()).isEqualTo(code);
      assertThat(run.get("stderr").stringValue())
          .isEqualTo(outcome == Outcome.PASSED || exit != null ? "" : "crucible: the reason\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/passwd", "", "a/../../b", "a\\u0000b"})
  void pathsDoNotLeadOutOfTheScratchDirectory(String path) throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      HttpResponse<String> response =
          service.post(
              "/run_code",
              "{\"code\": \"\", \"language\": \"python\", \"fetch_files\": [\"%s\"]}"
                  .formatted(path));
      assertThat(response.statusCode()).isEqualTo(422);
    }
  }

  @Test
  void pistonsClientsGetItsAnswers() throws Exception {
    try (var service =
        RunningService.with(sandbox.behaving(_ -> FakeSandbox.passed("3.12.8\n")), 1, 8)) {
      assertThat(service.get("/api/v2/runtimes").body())
          .isEqualTo(
              "[{\"language\":\"python\",\"version\":\"3.12.8\",\"runtime\":\"graalpy\","
                  + "\"aliases\":[\"py\",\"py3\",\"python3\"]}]");
      String body =
          """
          {"language": "py", "version": "3.x", "stdin": "in", "args": ["a"], "run_timeout": 1500,
           "files": [{"name": "app.py", "content": "1"}, {"name": "d/b", "content": "AAE=", "encoding": "base64"}]}\
          """;
      sandbox.requests().clear();
      JsonNode run = RunningService.json(service.post("/api/v2/execute", body)).get("run");
      assertThat(run.get("code").intValue()).isZero();
      assertThat(run.get("output").stringValue()).isEqualTo("3.12.8\n");
      ExecutionRequest request = sandbox.requests().remove();
      assertThat(request.limits().wallTime()).isEqualTo(Duration.ofMillis(1500));
      assertThat(request.sections().get(1))
          .isEqualTo(Section.script("app.py", "1", "in", List.of("a")));
      sandbox.behaving(_ -> FakeSandbox.result(Outcome.TIME_LIMIT, ""));
      run = RunningService.json(service.post("/api/v2/execute", body)).get("run");
      assertThat(run.get("signal").stringValue()).isEqualTo("SIGKILL");
      assertThat(run.get("code").isNull()).isTrue();
      HttpResponse<String> ruby =
          service.post("/api/v2/execute", body.replace("\"py\"", "\"ruby\""));
      assertThat(ruby.statusCode()).isEqualTo(400);
      assertThat(RunningService.json(ruby).get("message").stringValue()).contains("ruby");
    }
  }

  @Test
  void metricsAndTheStatusPageShowTheState() throws Exception {
    try (var service = RunningService.with(sandbox, 3, 8)) {
      sandbox.behaving(_ -> FakeSandbox.result(Outcome.FORBIDDEN, ""));
      var _ = service.post("/v1/execute", SAMPLE);
      assertThat(service.get("/metrics").body())
          .contains("crucible_executions_total{outcome=\"forbidden\"} 1.0")
          .contains("crucible_http_requests_total{route=\"/v1/execute\",status=\"200\"} 1.0")
          .contains("crucible_slots 3.0")
          .contains("crucible_worker_deaths_total 4.0")
          .contains("crucible_execution_seconds_count 1");
      assertThat(service.get("/").body())
          .contains("version 1.2.3")
          .contains("<th>FORBIDDEN</th><td>1</td>")
          .contains("<td>0 of 3</td>")
          .doesNotContain("<script")
          .doesNotContain("http://")
          .doesNotContain("https://");
    }
  }

  @Test
  void theOpenApiDocumentHasExactlyTheRoutes() throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      JsonNode document = RunningService.json(service.get("/openapi.json"));
      assertThat(document.get("openapi").stringValue()).startsWith("3.1");
      List<String> described =
          document.get("paths").properties().stream()
              .flatMap(path ->
                  path.getValue()
                      .propertyStream()
                      .map(
                          method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
              .toList();
      assertThat(described)
          .containsExactlyInAnyOrderElementsOf(
              service.service().routes().stream()
                  .map(route -> route.method() + " " + route.path())
                  .toList());
    }
  }

  /** Each line: the outcome, the number of sections that ran, and the groups that passed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PASSED     | 4 | ["base","plus"]
          FAILED     | 3 | ["base"]
          FAILED     | 2 | []
          TIME_LIMIT | 3 | ["base"]
          TAMPERED   | 3 | []
          """)
  void aScoreHasTheVerdictsOnGroupsOfTests(Outcome outcome, int sectionsRun, String passed)
      throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.behaving(groupedTests(outcome, sectionsRun));
      JsonNode score = RunningService.json(service.post("/v1/score", GROUPED));
      JsonNode line =
          RunningService.json(service.post("/v1/score/batch", "application/x-ndjson", GROUPED));
      for (JsonNode answer : List.of(score, line)) {
        assertThat(answer.path("outcome").asString()).isEqualTo(outcome.name());
        assertThat(answer.path("test_groups").toString())
            .isEqualTo("[{\"name\":\"base\",\"last_test\":1},{\"name\":\"plus\",\"last_test\":2}]");
        assertThat(answer.path("groups_passed").toString()).isEqualTo(passed);
      }
      assertThat(
              RunningService.json(service.get("/openapi.json"))
                  .at("/components/schemas/Score/properties")
                  .propertyNames())
          .containsExactlyElementsOf(score.propertyNames());
    }
  }

  /** Returns what a sandbox does that generates two tests, and runs the first alone if asked to. */
  private static FakeSandbox.Behaviour groupedTests(Outcome outcome, int sectionsRun) {
    return request -> {
      if (request.sections().getLast().name().equals("generator.py")) {
        return FakeSandbox.passed(printed("[\"f(1)\", \"f(7)\"]"));
      }
      return request.sections().size() < 4
          ? FakeSandbox.passed("")
          : FakeSandbox.result(outcome, "").toBuilder().sectionsRun(sectionsRun).build();
    };
  }

  /** Returns tests as a generator prints them: compressed with zlib, in Base64. */
  private static String printed(String tests) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(tests.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  @Test
  void aBatchIsAnsweredLineByLine() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      String problem =
          "{\"task_id\": \"T/1\", \"prompt\": \"def f(x):\\n\", \"entry_point\": \"f\","
              + " \"canonical_solution\": \"\", \"test\": \"def check(f):\\n    pass\\n\"}";
      String body =
          """
          {"id": "first", "task_id": "T/1", "completion": "    return 1", "problem": %1$s}

          {"id": "second", "task_id": "T/2", "completion": "    return 1", "problem": %1$s}
          no JSON
          {"task_id": "T/1", "completion": "    return 2", "problem": %1$s}
          """
              .formatted(problem);
      HttpResponse<String> response =
          service.post("/v1/score/batch?ordered=true", "application/x-ndjson", body);
      assertThat(response.statusCode()).isEqualTo(200);
      List<JsonNode> lines =
          response.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
      assertThat(lines).extracting(line -> line.get("line").intValue()).containsExactly(1, 3, 4, 5);
      assertThat(lines.getFirst().get("id").stringValue()).isEqualTo("first");
      assertThat(lines.getFirst().get("outcome").stringValue()).isEqualTo("PASSED");
      assertThat(lines.getFirst().propertyNames()).noneMatch(name -> name.contains("group"));
      assertThat(lines.get(1).get("error").get("message").stringValue()).contains("T/2");
      assertThat(lines.get(2).get("error").get("message").stringValue())
          .startsWith("line 4")
          .contains("broken JSON");
      assertThat(lines.get(3).get("step").stringValue()).isEqualTo("T/1");
      assertThat(
              service.post("/v1/score/batch", "application/x-ndjson", body).body().lines().count())
          .isEqualTo(4);
    }
  }

  /** Returns lines of a batch with different samples. */
  private static String batch(int lines) {
    String problem =
        "{\"task_id\": \"T/1\", \"prompt\": \"def f(x):\\n\", \"entry_point\": \"f\","
            + " \"canonical_solution\": \"\", \"test\": \"def check(f):\\n    pass\\n\"}";
    return IntStream.range(0, lines)
        .mapToObj(i ->
            "{\"task_id\": \"T/1\", \"completion\": \"    return %d\", \"problem\": %s}\n"
                .formatted(i, problem))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?ordered=true"})
  void aBatchMayHaveManyLines(String query) throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      String answer =
          service.post("/v1/score/batch" + query, "application/x-ndjson", batch(300)).body();
      assertThat(
              answer.lines().map(line -> JsonMapper.shared().readTree(line).get("line").intValue()))
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
    }
  }

  /** All lines of a batch were answered with an error within seconds, while the queue was full. */
  @Test
  void aLineOfABatchWaitsForAPlaceInTheQueue() throws Exception {
    var running = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var service = RunningService.with(sandbox, 1, 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sandbox.behaving(passedAfter(running, end));
      Future<HttpResponse<String>> first =
          threads.submit(() -> service.post("/v1/execute", SAMPLE));
      running.await();
      Future<HttpResponse<String>> lines =
          threads.submit(() -> service.post("/v1/score/batch", "application/x-ndjson", batch(2)));
      // Long after the first line has met the full queue. If it is not, the test passes, too.
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(end::countDown);
      assertThat(lines.get().body().lines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).contains("\"PASSED\""));
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aLineThatFailsIsAnsweredAndLogged() throws Exception {
    try (var service = RunningService.with(sandbox, 2, 8)) {
      sandbox.behaving(_ -> {
        throw new StackOverflowError("of a line");
      });
      HttpResponse<String> response =
          service.post("/v1/score/batch", "application/x-ndjson", batch(3));
      assertThat(response.body().lines())
          .hasSize(3)
          .allSatisfy(line -> assertThat(line).contains("\"internal\""));
      assertThat(service.errors()).contains("StackOverflowError: of a line");
      assertThat(service.post("/v1/execute", SAMPLE).statusCode()).isEqualTo(500);
    }
  }

  /** Interrupting a request costs its worker, and with it the requests of other clients. */
  @Test
  void aClientThatLeavesABatchInterruptsNothing() throws Exception {
    var slow = new CountDownLatch(1);
    var outcome = new CompletableFuture<String>();
    try (var service = RunningService.with(sandbox, 2, 8)) {
      var first = new AtomicBoolean(true);
      sandbox.behaving(_ -> {
        if (!first.getAndSet(false)) {
          return FakeSandbox.passed("x".repeat(60_000));
        }
        try {
          slow.await();
          outcome.complete("ended");
        } catch (InterruptedException e) {
          outcome.complete("interrupted");
        }
        return FakeSandbox.passed("");
      });
      String lines = batch(400);
      Socket client =
          service.sending(
              """
              POST /v1/score/batch HTTP/1.1\r
              Host: localhost\r
              Content-Type: application/x-ndjson\r
              Content-Length: %d\r
              \r
              %s\
              """
                  .formatted(lines.length(), lines));
      assertThat(client.getInputStream().readNBytes(100_000)).hasSize(100_000);
      client.close();
      int alone = 0; // The slow line, after the service has noticed that the client has left.
      while (alone < 20) {
        alone = service.get("/metrics").body().contains("crucible_running 1.0") ? alone + 1 : 0;
      }
      slow.countDown();
      assertThat(outcome.get()).isEqualTo("ended");
      assertThat(sandbox.requests()).hasSizeLessThan(400);
    }
  }

  @Test
  void aReferenceSolutionHasTheLimitsOfTheService() throws Exception {
    try (var service = RunningService.with(sandbox, 1, 8)) {
      sandbox.requests().clear();
      sandbox.behaving(groupedTests(Outcome.PASSED, 4));
      assertThat(service.post("/v1/score", GROUPED.replace("return x", "return  x")).statusCode())
          .isEqualTo(200);
      assertThat(sandbox.requests())
          .allSatisfy(request ->
              assertThat(request.limits().wallTime())
                  .isEqualTo(ExecutionLimits.DEFAULT.wallTime()));
    }
  }
}
