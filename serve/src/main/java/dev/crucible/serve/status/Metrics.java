package dev.crucible.serve.status;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.serve.admission.Admission;
import dev.crucible.serve.admission.ExecutionListener;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.HttpListener;
import dev.crucible.serve.json.Results;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** The service's metrics, in Prometheus' text format. Thread-safe. */
public final class Metrics implements ExecutionListener, HttpListener {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("crucible_http_requests_total")
          .help("HTTP requests, by route and status.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram requestTimes =
      Histogram.builder()
          .name("crucible_http_request_seconds")
          .help("Time to answer an HTTP request, in seconds, by route.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter executions =
      Counter.builder()
          .name("crucible_executions_total")
          .help("Executions, by outcome.")
          .labelNames("outcome")
          .register(registry);
  private final Histogram executionTimes =
      Histogram.builder()
          .name("crucible_execution_seconds")
          .help("Wall-clock time of an execution, in seconds.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Histogram queueTimes =
      Histogram.builder()
          .name("crucible_queue_seconds")
          .help("Time that an execution waited for its turn, in seconds.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  /** Creates metrics, each outcome with the count 0. */
  public Metrics() {
    for (Outcome outcome : Outcome.values()) {
      executions.initLabelValues(word(outcome));
    }
  }

  /** Adds the figures of the queue and of the workers. */
  public void watch(Executor executor, Health health) {
    Admission admission = executor.admission();
    gauge("crucible_queue_depth", "Executions that wait for their turn.", admission::queued);
    gauge("crucible_running", "Executions that run, or are about to.", admission::running);
    gauge("crucible_slots", "Executions that can run at a time.", admission::slots);
    gauge(
        "crucible_ready",
        "1 if the service executes, else 0.",
        () -> health.state() == Health.State.READY ? 1 : 0);
    ofSandbox(executor, "crucible_workers", "Live worker processes.", SandboxStatus::workers);
    ofSandbox(executor, "crucible_contexts", "Contexts that serve.", SandboxStatus::contexts);
    ofSandbox(
        executor,
        "crucible_resident_bytes",
        "Resident memory of the processes that execute.",
        SandboxStatus::residentBytes);
    ofSandboxTotal(
        executor,
        "crucible_worker_deaths_total",
        "Worker processes that died or were killed because they did not respond.",
        SandboxStatus::lostWorkers);
    ofSandboxTotal(
        executor,
        "crucible_worker_retirements_total",
        "Worker processes that were replaced in good health.",
        SandboxStatus::retiredWorkers);
    ofSandboxTotal(
        executor,
        "crucible_context_retirements_total",
        "Contexts that were replaced.",
        SandboxStatus::retiredContexts);
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  private void ofSandbox(
      Executor executor, String name, String help, ToDoubleFunction<SandboxStatus> value) {
    gauge(name, help, () -> now(executor, value));
  }

  /** Returns a figure of the sandbox; 0 as long as there is none. */
  private static double now(Executor executor, ToDoubleFunction<SandboxStatus> value) {
    return executor.status().map(value::applyAsDouble).orElse(0.0);
  }

  private void ofSandboxTotal(
      Executor executor, String name, String help, ToDoubleFunction<SandboxStatus> value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(now(executor, value)))
        .register(registry);
  }

  @Override
  public void answered(String path, int status, Duration time) {
    requests.labelValues(path, String.valueOf(status)).inc();
    requestTimes.labelValues(path).observe(Results.seconds(time));
  }

  @Override
  public void started(Duration queued) {
    queueTimes.observe(Results.seconds(queued));
  }

  @Override
  public void ended(ExecutionResult result) {
    executions.labelValues(word(result.outcome())).inc();
    executionTimes.observe(Results.seconds(result.wallTime()));
  }

  /** Returns the number of executions so far, by outcome. */
  Map<Outcome, Long> outcomes() {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, executions.labelValues(word(outcome)).getLongValue());
    }
    return outcomes;
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Answers {@code GET /metrics}. */
  public void answer(Exchange exchange) throws IOException {
    var content = new ByteArrayOutputStream();
    var format = PrometheusTextFormatWriter.create();
    format.write(content, registry.scrape());
    exchange.send(200, format.getContentType(), content.toByteArray());
  }
}
