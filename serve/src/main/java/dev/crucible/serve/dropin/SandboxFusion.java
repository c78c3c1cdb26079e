package dev.crucible.serve.dropin;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.admission.Execution;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.http.Endpoint;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.HttpFailure;
import dev.crucible.serve.http.Route;
import dev.crucible.serve.json.Fields;
import dev.crucible.serve.json.Limits;
import dev.crucible.serve.json.Results;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /run_code} of SandboxFusion (github.com/bytedance/SandboxFusion, sandbox_api.py), for
 * the language {@code python}.
 */
public final class SandboxFusion implements Endpoint {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  /** What clients wait in addition to both time-outs, less a second for the answer's way. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private static final String IGNORED_FILE = "IGNORE_THIS_FILE";
  private static final String PYTHON = "python";

  private static final Set<String> OTHER_LANGUAGES =
      Set.of(
          "python2",
          "cpp",
          "nodejs",
          "go",
          "go_test",
          "java",
          "php",
          "csharp",
          "bash",
          "typescript",
          "sql",
          "rust",
          "cuda",
          "lua",
          "R",
          "perl",
          "D_ut",
          "ruby",
          "scala",
          "julia",
          "pytest",
          "junit",
          "kotlin_script",
          "jest",
          "verilog",
          "python_gpu",
          "lean",
          "swift",
          "racket",
          "gtest",
          "react");

  private final Executor executor;
  private final Limits limits;

  private SandboxFusion(Executor executor, Limits limits) {
    this.executor = executor;
    this.limits = limits;
  }

  /** Returns the route, whose invalid requests are answered as FastAPI does. */
  public static Route route(Executor executor, Limits limits) {
    return Route.post("/run_code", new SandboxFusion(executor, limits))
        .failingWith(SandboxFusion::failure);
  }

  private static JsonNode failure(HttpFailure failure) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (failure.status() == 422) {
      answer
          .putArray("detail")
          .addObject()
          .put("type", failure.code())
          .put("msg", failure.getMessage())
          .putArray("loc")
          .add("body");
    } else {
      answer.put("detail", failure.getMessage());
    }
    return answer;
  }

  @Override
  public void answer(Exchange exchange) throws IOException, InterruptedException {
    JsonRecord body = exchange.json();
    ScriptRun.Prepared run;
    Duration patience;
    try {
      String language = body.text("language");
      if (OTHER_LANGUAGES.contains(language)) {
        exchange.send(unsupported(language));
        return;
      }
      if (!language.equals(PYTHON)) {
        throw body.error("language", "is \"" + language + "\"", "make it \"python\"");
      }
      Duration timeout = Fields.seconds(body, "run_timeout").orElse(USUAL_TIMEOUT);
      patience =
          timeout
              .plus(Fields.seconds(body, "compile_timeout").orElse(USUAL_TIMEOUT))
              .plus(PATIENCE);
      run = script(body).prepare("run_code", limits(body, timeout));
    } catch (DataException e) {
      throw new HttpFailure(422, "value_error", e.getMessage());
    }
    Execution execution = executor.run(exchange.client(), run.request(), Deadline.in(patience));
    exchange.send(result(execution, ScriptRun.ended(execution.result(), run.fetched())));
  }

  private ExecutionLimits limits(JsonRecord body, Duration timeout) {
    ExecutionLimits most = limits.ofScript(timeout);
    ExecutionLimits.Builder builder = most.toBuilder();
    Fields.number(body, "memory_limit_MB", -1, Integer.MAX_VALUE)
        .filter(megabytes -> megabytes > 0)
        .ifPresent(megabytes -> MemoryLimit.megabytes(megabytes).apply(builder, most));
    return builder.build();
  }

  private static ScriptRun script(JsonRecord body) {
    return new ScriptRun(
        "main.py",
        body.text("code"),
        body.optionalText("stdin").orElse(""),
        Fields.texts(body, "args"),
        files(body),
        Fields.texts(body, "fetch_files").stream()
            .map(path -> ScriptFiles.path(body, "fetch_files", path))
            .toList());
  }

  private static Map<String, byte[]> files(JsonRecord body) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (body.value("files").isPresent()) {
      for (Map.Entry<String, JsonNode> file : body.object("files").properties()) {
        if (file.getValue().isString() && !file.getKey().contains(IGNORED_FILE)) {
          files.put(
              ScriptFiles.path(body, "files", file.getKey()),
              decoded(body, file.getValue().stringValue()));
        }
      }
    }
    return files;
  }

  private static byte[] decoded(JsonRecord body, String content) {
    try {
      return Base64.getMimeDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw body.error("files", "holds no base64", "encode the files' contents in base64");
    }
  }

  private static ObjectNode unsupported(String language) {
    return answer(
        "SandboxError",
        "Crucible runs python; it does not run %s.".formatted(language),
        Optional.empty(),
        Map.of());
  }

  private static ObjectNode result(Execution execution, ScriptRun.Ended ended) {
    ObjectNode run = JsonNodeFactory.instance.objectNode();
    run.put("status", ended.timedOut() ? "TimeLimitExceeded" : "Finished");
    run.put("execution_time", Results.seconds(execution.result().wallTime()));
    run.put("return_code", ended.status().orElse(null));
    run.put("stdout", ended.stdout());
    run.put("stderr", ended.stderr());
    boolean success = ended.status().equals(Optional.of(0));
    return answer(success ? "Success" : "Failed", "", Optional.of(run), ended.files());
  }

  private static ObjectNode answer(
      String status, String message, Optional<ObjectNode> run, Map<String, String> files) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("status", status);
    answer.put("message", message);
    answer.putNull("compile_result");
    answer.set("run_result", run.orElse(null));
    answer.putNull("executor_pod_name");
    ObjectNode fetched = answer.putObject("files");
    files.forEach(fetched::put);
    return answer;
  }
}
