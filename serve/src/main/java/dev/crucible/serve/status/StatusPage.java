package dev.crucible.serve.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.report.Html;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.serve.admission.Admission;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.http.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The page at {@code /}: one look at the service. It has no script, and loads nothing. */
public final class StatusPage {
  private static final String STYLE = Resources.text(StatusPage.class, "status.css").strip();
  private static final String REFRESH_SECONDS = "5";
  private static final double MEBIBYTE = 1 << 20;

  private final Instant start = Instant.now();
  private final String version;
  private final Health health;
  private final Metrics metrics;
  private final Executor executor;

  /**
   * Creates the page.
   *
   * @param version the version of Crucible
   */
  public StatusPage(String version, Health health, Metrics metrics, Executor executor) {
    this.version = version;
    this.health = health;
    this.metrics = metrics;
    this.executor = executor;
  }

  /** Returns the page's route. */
  public Route route() {
    return Route.get(
        "/", exchange -> exchange.send(200, "text/html; charset=utf-8", page().getBytes(UTF_8)));
  }

  private String page() {
    var page = new Html();
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    page.open("meta", "charset", "utf-8").line();
    page.open(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
        .line();
    page.open("meta", "http-equiv", "refresh", "content", REFRESH_SECONDS).line();
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.open("meta", "name", "color-scheme", "content", "light dark").line();
    page.element("title", "Crucible: " + health.state().word()).line();
    page.open("style").trusted(STYLE).close("style").line();
    page.close("head").open("body").line();
    page.element("h1", "Crucible").line();
    page.open("p")
        .element("strong", health.state().word(), "class", health.state().word())
        .text(", version %s, up %s".formatted(version, uptime()))
        .close("p")
        .line();
    queue(page);
    workers(page);
    outcomes(page);
    page.open("p")
        .element("a", "Metrics", "href", "/metrics")
        .text(" · ")
        .element("a", "OpenAPI", "href", "/openapi.json")
        .close("p")
        .line();
    return page.close("body", "html").line().toString();
  }

  private String uptime() {
    Duration up = Duration.between(start, Instant.now());
    return "%d h %02d min %02d s".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
  }

  private void queue(Html page) {
    Admission admission = executor.admission();
    page.element("h2", "Queue").open("table").line();
    row(page, "running", "%d of %d".formatted(admission.running(), admission.slots()));
    row(page, "waiting", "%d of %d".formatted(admission.queued(), admission.capacity()));
    page.close("table").line();
  }

  private void workers(Html page) {
    Optional<SandboxStatus> status = executor.status();
    if (status.isEmpty()) {
      return;
    }
    SandboxStatus now = status.get();
    page.element("h2", "Workers").open("table").line();
    row(page, "alive", String.valueOf(now.workers()));
    row(page, "contexts", String.valueOf(now.contexts()));
    row(page, "died", String.valueOf(now.lostWorkers()));
    row(page, "retired", String.valueOf(now.retiredWorkers()));
    row(
        page,
        "resident memory",
        String.format(Locale.ROOT, "%.0f MiB", now.residentBytes() / MEBIBYTE));
    page.close("table").line();
  }

  private void outcomes(Html page) {
    page.element("h2", "Executions").open("table").line();
    metrics
        .outcomes()
        .forEach((outcome, count) -> row(page, outcome.name(), String.valueOf(count)));
    page.close("table").line();
  }

  private static void row(Html page, String name, String value) {
    page.open("tr").element("th", name).element("td", value).close("tr").line();
  }
}
