package dev.crucible.jmh.bench;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.load.KnownScript;
import dev.crucible.jmh.load.LoadPlan;
import dev.crucible.jmh.load.LoadRun;
import dev.crucible.jmh.load.ServiceChoice;
import dev.crucible.jmh.peer.FunctionScripts;
import dev.crucible.jmh.peer.Peers;
import dev.crucible.jmh.report.Wording;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.runtime.EngineInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run of load on services that writes its results to a directory. */
final class ServeMeasuring {
  /** The number of different scripts, as in the benchmark of functions. */
  private static final int SCRIPTS = 400;

  private final Path directory;
  private final PrintWriter progress;

  ServeMeasuring(Path directory, PrintWriter progress) {
    this.directory = directory;
    this.progress = progress;
  }

  /**
   * Measures the services and writes the results and the description of the machine.
   *
   * @param isShort true if the run is shorter than the default
   * @param version the version of Crucible
   * @return true if all requests were answered as expected
   * @throws DataException if the directory is not empty, or if there is no CPython
   */
  boolean measure(
      List<ServiceChoice> services,
      LoadPlan plan,
      List<String> serveOptions,
      boolean isShort,
      String version)
      throws Exception {
    RunDirectory.makeEmpty(directory);
    say("Making the Python environments and the scripts ready ...");
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), new StageLines(progress));
    Peers peers = Peers.prepare();
    CPython cpython = peers.cpython().orElseThrow(() -> new DataException(peers.reason()));
    List<KnownScript> scripts = FunctionScripts.make(SCRIPTS, cpython);
    var on =
        new MeasuredOn(
            Instant.now(),
            isShort,
            HostFacts.of(version, EngineInfo.probe(), python),
            new LinkedHashMap<>(Map.of("CPython of the peers", cpython.toString())),
            List.of());
    say(Wording.conditions(on));
    Path environment = MeasuredOn.beside(directory.resolve(BenchResults.FILE));
    on.write(environment); // Written now as well, so that an interrupted run can be shown.
    var run = new LoadRun(directory, cpython.executable(), serveOptions, plan, progress);
    boolean flawless = run.measure(services, scripts);
    on.withNotes(run.notes()).write(environment);
    return flawless;
  }

  private void say(String line) {
    progress.println(line);
    progress.flush();
  }
}
