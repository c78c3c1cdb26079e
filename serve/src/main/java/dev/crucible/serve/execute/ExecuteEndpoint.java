package dev.crucible.serve.execute;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.http.Endpoint;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.json.Bindings;
import dev.crucible.serve.json.Fields;
import dev.crucible.serve.json.Limits;
import dev.crucible.serve.json.Results;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** {@code POST /v1/execute}: executes sections of code in one namespace. */
public final class ExecuteEndpoint implements Endpoint {
  private static final int MOST_SECTIONS = 1000;

  private static final Set<String> FIELDS =
      Set.of("id", "sections", "limits", "all_tests", "deadline_seconds");
  private static final Set<String> SECTION_FIELDS =
      Set.of("name", "role", "source", "bindings", "stdin", "args");

  private final Executor executor;
  private final Limits limits;
  private final Duration usualDeadline;

  /**
   * Creates the endpoint.
   *
   * @param usualDeadline the time within which a request gets its answer, unless it says another
   */
  public ExecuteEndpoint(Executor executor, Limits limits, Duration usualDeadline) {
    this.executor = executor;
    this.limits = limits;
    this.usualDeadline = usualDeadline;
  }

  @Override
  public void answer(Exchange exchange) throws IOException, InterruptedException {
    JsonRecord body = exchange.json();
    Deadline deadline = Deadline.in(Fields.seconds(body, "deadline_seconds").orElse(usualDeadline));
    ExecutionRequest request = request(body);
    exchange.send(Results.of(request.id(), executor.run(exchange.client(), request, deadline)));
  }

  /**
   * Returns the request in a body.
   *
   * @throws DataException if the body has another form
   */
  ExecutionRequest request(JsonRecord body) {
    Fields.requireOnly(body, FIELDS);
    List<JsonRecord> sections = body.records("sections");
    if (sections.size() > MOST_SECTIONS) {
      throw body.error(
          "sections",
          "holds %d objects".formatted(sections.size()),
          "send %d at most".formatted(MOST_SECTIONS));
    }
    ExecutionLimits asked =
        body.value("limits").isPresent()
            ? limits.of(new JsonRecord("limits", body.object("limits")))
            : limits.most();
    return new ExecutionRequest(
        body.optionalText("id").orElseGet(() -> UUID.randomUUID().toString()),
        sections.stream().map(ExecuteEndpoint::section).toList(),
        asked,
        Fields.flag(body, "all_tests", false));
  }

  private static Section section(JsonRecord from) {
    Fields.requireOnly(from, SECTION_FIELDS);
    Section.Role role = role(from);
    String name = from.optionalText("name").orElse(role.name().toLowerCase(Locale.ROOT) + ".py");
    if (name.startsWith("crucible/")) {
      throw from.error("name", "begins with crucible/", "give it another name");
    }
    String source = from.text("source");
    if (role == Section.Role.SCRIPT) {
      if (from.has("bindings")) {
        throw from.error("bindings", "does not go with a script", "give it stdin and args");
      }
      return Section.script(
          name, source, from.optionalText("stdin").orElse(""), Fields.texts(from, "args"));
    }
    for (String field : List.of("stdin", "args")) {
      if (from.has(field)) {
        throw from.error(field, "goes with a script only", "make the role \"script\"");
      }
    }
    return new Section(name, role, "", source, Bindings.of(from, "bindings"));
  }

  private static Section.Role role(JsonRecord from) {
    String word = from.text("role");
    try {
      if (word.equals(word.toLowerCase(Locale.ROOT))) {
        return Section.Role.valueOf(word.toUpperCase(Locale.ROOT));
      }
    } catch (IllegalArgumentException e) {
      // Refused below, as a role in upper case is.
    }
    throw from.error(
        "role", "is \"" + word + "\"", "make it setup, sample, program, script or test");
  }
}
