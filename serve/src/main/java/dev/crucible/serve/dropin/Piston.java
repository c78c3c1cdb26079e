package dev.crucible.serve.dropin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.admission.Execution;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.admission.UnavailableException;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.HttpFailure;
import dev.crucible.serve.http.Route;
import dev.crucible.serve.json.Fields;
import dev.crucible.serve.json.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Piston's interface, version 2 (github.com/engineer-man/piston, docs/api-v2.md), for Python. */
public final class Piston {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration MOST_QUEUEING = Duration.ofSeconds(60);
  private static final long MOST_MILLISECONDS = 86_400_000;
  private static final List<String> ALIASES = List.of("py", "py3", "python3");
  private static final Set<String> NAMES = Set.of("python", "py", "py3", "python3");

  private final Executor executor;
  private final Limits limits;
  private volatile String pythonVersion;

  /** Creates the interface. */
  public Piston(Executor executor, Limits limits) {
    this.executor = executor;
    this.limits = limits;
  }

  /**
   * Starts to answer.
   *
   * @param version the version of Python that scripts run with
   */
  public void open(String version) {
    pythonVersion = version;
  }

  /** Returns the routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v2/runtimes", this::runtimes).failingWith(Piston::failure),
        Route.post("/api/v2/execute", this::execute).failingWith(Piston::failure));
  }

  private static JsonNode failure(HttpFailure failure) {
    return JsonNodeFactory.instance.objectNode().put("message", failure.getMessage());
  }

  private String version() {
    String version = pythonVersion;
    if (version == null) {
      throw UnavailableException.starting();
    }
    return version;
  }

  private void runtimes(Exchange exchange) {
    ObjectNode runtime = JsonNodeFactory.instance.objectNode();
    runtime.put("language", "python").put("version", version()).put("runtime", "graalpy");
    var aliases = runtime.putArray("aliases");
    ALIASES.forEach(aliases::add);
    exchange.send(JsonNodeFactory.instance.arrayNode().add(runtime));
  }

  private void execute(Exchange exchange) throws IOException, InterruptedException {
    JsonRecord body = exchange.json();
    String version = version();
    requirePython(body);
    Duration timeout =
        Fields.number(body, "run_timeout", 1, MOST_MILLISECONDS)
            .map(Duration::ofMillis)
            .orElse(USUAL_TIMEOUT);
    ExecutionLimits most = limits.ofScript(timeout);
    ExecutionLimits.Builder asked = most.toBuilder();
    Fields.number(body, "run_memory_limit", -1, Long.MAX_VALUE)
        .filter(bytes -> bytes > 0)
        .ifPresent(bytes -> new MemoryLimit(bytes).apply(asked, most));
    ScriptRun.Prepared run = script(body).prepare("piston", asked.build());
    Execution execution =
        executor.run(exchange.client(), run.request(), Deadline.in(timeout.plus(MOST_QUEUEING)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("language", "python").put("version", version);
    answer.set("run", result(execution, ScriptRun.ended(execution.result(), run.fetched())));
    exchange.send(answer);
  }

  private static void requirePython(JsonRecord body) {
    String language = body.text("language").toLowerCase(Locale.ROOT);
    String version = body.optionalText("version").orElse("*");
    if (!NAMES.contains(language) || !(version.equals("*") || version.matches("[~^>=v]*3\\b.*"))) {
      throw body.error(
          "language",
          "is %s-%s, whose runtime is unknown".formatted(language, version),
          "make it python of a version 3");
    }
  }

  private static ScriptRun script(JsonRecord body) {
    List<JsonRecord> given = body.records("files");
    Map<String, byte[]> files = new LinkedHashMap<>();
    String main = "main.py";
    String source = "";
    for (int i = 0; i < given.size(); i++) {
      JsonRecord file = given.get(i);
      String name = file.optionalText("name").orElse(i == 0 ? main : "file" + i + ".code");
      String path = ScriptFiles.path(file, "name", name);
      byte[] content = content(file);
      if (i == 0) {
        main = path.startsWith("crucible/") ? "./" + path : path;
        source = new String(content, UTF_8);
      } else {
        files.put(path, content);
      }
    }
    return new ScriptRun(
        main,
        source,
        body.optionalText("stdin").orElse(""),
        Fields.texts(body, "args"),
        files,
        List.of());
  }

  private static byte[] content(JsonRecord file) {
    String content = file.text("content");
    String encoding = file.optionalText("encoding").orElse("utf8");
    try {
      return switch (encoding) {
        case "utf8" -> content.getBytes(UTF_8);
        case "base64" -> Base64.getMimeDecoder().decode(content);
        case "hex" -> HexFormat.of().parseHex(content);
        default -> throw file.error("encoding", "is " + encoding, "make it utf8, base64 or hex");
      };
    } catch (IllegalArgumentException e) {
      throw new DataException("The content of a file is no %s: mend it.".formatted(encoding), e);
    }
  }

  private static ObjectNode result(Execution execution, ScriptRun.Ended ended) {
    ObjectNode run = JsonNodeFactory.instance.objectNode();
    run.put("stdout", ended.stdout());
    run.put("stderr", ended.stderr());
    run.put("output", ended.stdout() + ended.stderr());
    int status = ended.status().orElse(-1);
    boolean killed = ended.timedOut() || status < 0;
    run.put("code", killed ? null : status);
    run.put("signal", killed ? signal(execution.result().outcome()) : null);
    run.put("status", ended.timedOut() ? "TO" : killed ? "SG" : status == 0 ? null : "RE");
    run.put("message", killed ? execution.result().detail() : null);
    run.put("cpu_time", execution.result().usage().cpuTime().toMillis());
    run.put("wall_time", execution.result().wallTime().toMillis());
    run.put(
        "memory",
        execution.result().usage().heapBytes() + execution.result().usage().nativeBytes());
    return run;
  }

  private static String signal(Outcome outcome) {
    return outcome == Outcome.CRASHED ? "SIGSEGV" : "SIGKILL";
  }
}
