package dev.crucible.jmh.load;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.BenchResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures services in turn, block by block, and writes the results to a directory after each
 * number of clients.
 */
public final class LoadRun {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final int WARMING_CLIENTS = 16;
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

  private final Services services;
  private final LoadPlan plan;
  private final PrintWriter progress;
  private final List<LoadResult> results = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param directory the directory for results, logs and the stand-in
   * @param python the Python that the stand-in and its scripts run with
   * @param serveOptions the options of {@code crucible serve}
   * @param progress receives a line for each block
   */
  public LoadRun(
      Path directory, Path python, List<String> serveOptions, LoadPlan plan, PrintWriter progress) {
    services = new Services(directory, python, serveOptions);
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Starts the services, measures them and stops them.
   *
   * @param honest scripts whose answers are known
   * @return true if all requests were answered as expected
   */
  public boolean measure(List<ServiceChoice> choices, List<KnownScript> honest)
      throws IOException, InterruptedException {
    var scripts = new ScriptMix(honest, HostileScripts.read(), plan.hostileShare());
    List<Service> open = new ArrayList<>();
    try {
      for (ServiceChoice choice : choices) {
        Service service = services.open(choice);
        open.add(service);
        warm(service, choice, scripts.honestOnly());
      }
      for (int clients : plan.clients()) {
        measure(open, clients, scripts);
      }
    } finally {
      open.forEach(Service::close);
    }
    return results.stream().allMatch(LoadResult::isFlawless);
  }

  /** Returns sentences about answers that were wrong, and about requests that failed. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private void warm(Service service, ServiceChoice choice, Supplier<KnownScript> scripts)
      throws InterruptedException {
    int requests = plan.warmUp().orElse(choice.warmUp());
    if (requests == 0) {
      return;
    }
    var watch = new Watch(service.processes(), Optional.empty());
    Block block =
        LoadGenerator.run(
            service,
            scripts,
            Math.min(WARMING_CLIENTS, plan.mostClients()),
            new Bound(requests, LONGEST_WARM_UP),
            watch);
    report("%s, warm-up".formatted(service.name()), block);
  }

  private void measure(List<Service> open, int clients, Supplier<KnownScript> scripts)
      throws InterruptedException {
    SequencedMap<String, List<Block>> blocks = new LinkedHashMap<>();
    for (int i = 0; i < plan.blocks(); i++) {
      for (Service service : open) {
        var watch = new Watch(service.processes(), plan.killEvery());
        Block block = LoadGenerator.run(service, scripts, clients, Bound.of(plan.time()), watch);
        report(
            "%s, clients %d, block %d/%d".formatted(service.name(), clients, i + 1, plan.blocks()),
            block);
        blocks.computeIfAbsent(service.name(), _ -> new ArrayList<>()).add(block);
      }
    }
    blocks.forEach((name, ofService) -> results.add(new LoadResult(name, clients, ofService)));
    write();
  }

  private void write() {
    String json = JSON.writeValueAsString(results.stream().map(LoadResult::json).toList());
    OutputFile.write(services.directory().resolve(BenchResults.FILE), json + "\n");
  }

  private void report(String what, Block block) {
    progress.printf(
        "%s: %d answers in %.1f s, %s/s, median %s ms, %d wrong, %d failed, %d times busy%n",
        what,
        block.answered(),
        block.seconds(),
        Amount.of(block.perSecond()),
        Amount.of(block.percentileMillis(50)),
        block.wrong(),
        block.failed(),
        block.busy());
    for (String complaint : block.complaints()) {
      progress.printf("  %s%n", complaint);
      notes.add("%s, %s".formatted(what, complaint));
    }
    progress.flush();
  }
}
