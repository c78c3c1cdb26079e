package dev.crucible.jmh.bench;

import dev.crucible.harness.cli.command.CrucibleCommand;
import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.jmh.load.LoadPlan;
import dev.crucible.jmh.load.LoopbackUrl;
import dev.crucible.jmh.load.ServiceChoice;
import dev.crucible.jmh.report.BenchPage;
import dev.crucible.jmh.report.BenchReport;
import dev.crucible.jmh.report.BenchText;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code crucible bench serve}: loads services that execute scripts over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Loads crucible serve, and beside it a service that starts a process for each request.",
      "Clients post scripts of HumanEval's size to /run_code, 40 %% of which succeed, and compare"
          + " each answer",
      "with the known one. The services are measured in turn, block by block. Only addresses of"
          + " this machine",
      "are loaded. Writes the files of 'crucible bench', and the logs of the services."
    },
    footer = {
      "",
      "Examples:",
      "  crucible bench serve --out bench/serve",
      "  crucible bench serve --url crucible=http://127.0.0.1:8080 --peers stand-in",
      "  crucible bench serve --peers crucible --clients 128 --minutes 60 --hostile 1 --kill-every"
          + " 60",
      "",
      "Exit codes: 0 done; 2 wrong usage; 3 the Python environment does not start; 4 a service does"
          + " not start,",
      "or a file cannot be written; 5 a request failed, or an answer was wrong."
    })
final class BenchServeCommand extends CrucibleCommand {
  private static final int OK = 0;
  private static final int FLAWED = 5;
  private static final double PERCENT = 100;

  @Option(
      names = "--clients",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,16,128",
      description = "Numbers of clients that send at the same time; default: ${DEFAULT-VALUE}.")
  private List<Integer> clients;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Length of a block; default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--blocks",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Blocks of each service, for each number of clients; default: ${DEFAULT-VALUE}.")
  private int blocks;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description =
          "One long block of each service instead, with the greatest number of clients alone.")
  private Integer minutes;

  @Option(
      names = "--peers",
      paramLabel = "NAME",
      split = ",",
      description =
          "Services to start: crucible, stand-in; default: both, or none if --url is given.")
  private List<String> peers;

  @Option(
      names = "--url",
      paramLabel = "[NAME=]URL",
      description = "A service that runs on this machine; its name is 'service' by default.")
  private List<String> urls = List.of();

  @Option(
      names = "--serve-options",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Options of crucible serve, separated by spaces.")
  private String serveOptions;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "Requests before the measurement; default: 4000 for crucible, 100 for stand-in, 400 for"
              + " --url.")
  private Integer warmUp;

  @Option(
      names = "--hostile",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description =
          "Share of scripts that attack the service; default: 0. The stand-in gets none: it does not"
              + " isolate scripts.")
  private double hostile;

  @Option(
      names = "--kill-every",
      paramLabel = "SECONDS",
      description = "Kill a random child of the service's process at this interval.")
  private Integer killEvery;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files; a new one under bench/ by default.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    List<ServiceChoice> services = services();
    LoadPlan plan = plan(services);
    Path directory = out == null ? RunDirectory.fresh() : out;
    var measuring = new ServeMeasuring(directory, err());
    boolean flawless =
        measuring.measure(services, plan, serveOptions(), isShort(), version(spec()));
    show(directory);
    return flawless ? OK : FLAWED;
  }

  private List<ServiceChoice> services() {
    List<ServiceChoice> services = new ArrayList<>();
    for (String url : urls) {
      services.add(running(url));
    }
    List<String> started = peers;
    if (started == null) {
      started =
          urls.isEmpty() ? List.of(ServiceChoice.CRUCIBLE, ServiceChoice.STAND_IN) : List.of();
    }
    for (String name : started) {
      if (!name.equals(ServiceChoice.CRUCIBLE) && !name.equals(ServiceChoice.STAND_IN)) {
        throw wrongUsage(
            "There is no service '%s' to start: give --peers crucible, stand-in or both."
                .formatted(name));
      }
      services.add(new ServiceChoice(name, Optional.empty()));
    }
    if (services.stream().map(ServiceChoice::name).distinct().count() < services.size()) {
      throw wrongUsage("Two services have the same name: give each --url another, as in a=URL.");
    }
    return services;
  }

  private ServiceChoice running(String text) {
    int end = text.indexOf('=');
    String name = end < 0 ? "service" : text.substring(0, end);
    return new ServiceChoice(
        name, Optional.of(checked(() -> LoopbackUrl.of(text.substring(end + 1)))));
  }

  private LoadPlan plan(List<ServiceChoice> services) {
    require(clients.stream().allMatch(n -> n >= 1 && n <= 10_000), "--clients", "1 to 10000");
    require(seconds >= 1 && blocks >= 1, "--seconds and --blocks", "1 or more");
    require(minutes == null || minutes >= 1, "--minutes", "1 or more");
    require(killEvery == null || killEvery >= 1, "--kill-every", "1 or more");
    require(warmUp == null || warmUp >= 0, "--warm-up", "0 or more");
    require(hostile >= 0 && hostile <= PERCENT, "--hostile", "0 to 100");
    boolean unprotected =
        services.stream().anyMatch(service -> service.name().equals(ServiceChoice.STAND_IN));
    if (hostile > 0 && unprotected) {
      throw wrongUsage(
          "The stand-in runs scripts without protection: leave it out of --peers with --hostile.");
    }
    OptionalInt warm = warmUp == null ? OptionalInt.empty() : OptionalInt.of(warmUp);
    Optional<Duration> kills = Optional.ofNullable(killEvery).map(Duration::ofSeconds);
    List<Integer> numbers = clients.stream().distinct().sorted().toList();
    return minutes == null
        ? new LoadPlan(numbers, blocks, Duration.ofSeconds(seconds), warm, hostile / PERCENT, kills)
        : new LoadPlan(
            List.of(numbers.getLast()),
            1,
            Duration.ofMinutes(minutes),
            warm,
            hostile / PERCENT,
            kills);
  }

  private void require(boolean holds, String option, String range) {
    if (!holds) {
      throw wrongUsage("The value of %s is out of range: give %s.".formatted(option, range));
    }
  }

  private List<String> serveOptions() {
    return serveOptions.isBlank() ? List.of() : List.of(serveOptions.strip().split("\\s+", -1));
  }

  /** Returns true if the blocks are fewer or shorter than by default. */
  private boolean isShort() {
    return minutes == null && (seconds < 30 || blocks < 3);
  }

  private void show(Path directory) {
    Path file = directory.resolve(BenchResults.FILE);
    var report =
        new BenchReport(
            MeasuredOn.of(file).orElseThrow(),
            BenchResults.read(file),
            List.of(),
            Optional.empty());
    Path page = directory.resolve(BenchCommand.PAGE);
    OutputFile.write(page, BenchPage.html(report));
    PrintWriter to = out();
    to.print(BenchText.of(report));
    to.printf("%nresults  %s%npage     %s%n", file, page);
    to.flush();
  }

  private static String version(picocli.CommandLine.Model.CommandSpec spec) {
    return String.join(" ", spec.root().version()).replaceFirst("^crucible ", "");
  }
}
