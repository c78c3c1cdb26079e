package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.Stage;
import dev.crucible.environment.cache.Folders;
import dev.crucible.environment.wheel.WheelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the wheel of a package for GraalPy. Meson, Cython and the code generators run on the build
 * Python; GraalPy itself is started once, to say what it is. What is finished stays, so that a
 * build that was cut off goes on from there.
 */
abstract sealed class MesonBuild permits NumpyBuild, ScipyBuild {
  private static final String AUTOPATCH = "autopatch_capi.py";

  /** Without the tests, as NumPy's manual recommends. */
  private static final String INSTALL_TAGS = "--tags=runtime,python-runtime,devel";

  final String version;
  final BuildTools tools;
  final BuildSite site;
  private final String title;
  private final StageClock clock;
  private final Path log;

  /**
   * @param title what people call the package; in lower case, what Python calls it
   * @param version an exact version
   */
  MesonBuild(
      String title, String version, BuildTools tools, BuildSite site, StageClock clock, Path log) {
    this.title = title;
    this.version = version;
    this.tools = tools;
    this.site = site;
    this.clock = clock;
    this.log = log;
  }

  /** Fetches and unpacks what the build is done with. */
  abstract void fetchTools() throws IOException, InterruptedException;

  /** The options of the package's own build. */
  abstract List<String> options();

  /** Changes that the sources need beside GraalPy's own; makes what stands on the build's path. */
  abstract void adapt() throws IOException;

  /** Adds to the collected files what meson does not install. */
  abstract void complete(Path packages) throws IOException, InterruptedException;

  /** What the package is called in file names. */
  final String packageName() {
    return title.toLowerCase(Locale.ROOT);
  }

  /**
   * Downloads, unpacks and patches everything; does nothing if an earlier try did it with the same
   * tools.
   */
  final void prepare() throws Exception {
    String programs = tools.python().executable() + "\n" + tools.graalPy().script() + "\n";
    if (Files.exists(site.prepared()) && Files.readString(site.prepared()).equals(programs)) {
      return;
    }
    Folders.empty(site.root());
    try (Parallel parallel = new Parallel()) {
      Future<Void> toolsReady =
          parallel.start(() ->
              clock.time(
                  Stage.TOOLS,
                  () -> {
                    fetchTools();
                    return null;
                  }));
      clock.time(Stage.SOURCES, this::fetchSources);
      Parallel.join(toolsReady);
    }
    // It comes with the tools or with the sources.
    if (!Files.isDirectory(site.meson())) {
      throw new EnvironmentException(
          "%s %s is too old to be built here: it brings no meson of its own."
              .formatted(title, version));
    }
    try (Parallel parallel = new Parallel()) {
      Future<Void> facts = parallel.start(this::askGraalPy);
      autopatch();
      Parallel.join(facts);
    }
    GraalPyFacts facts = GraalPyFacts.read(site.facts());
    applyPatch(facts, packageName(), site.source());
    applyPatch(facts, "cython", site.tools());
    adapt();
    Files.writeString(site.prepared(), programs);
  }

  /** Fetches wheels by pip and unpacks them into the folder of the tools. */
  final void install(String... requirements) throws IOException, InterruptedException {
    Path wheels = tools.pip().wheels(requirements);
    for (Path wheel : WheelFiles.find(wheels, "", ".whl")) {
      WheelFiles.install(wheel, site.tools(), site.bin());
    }
  }

  private Void fetchSources() throws Exception {
    Path archive = tools.pip().source(title, version);
    Path unpacked = Folders.empty(site.root().resolve("unpacked"));
    Tool.of(
            tools.python().command("-m", "tarfile", "-e", archive.toString(), unpacked.toString()),
            site.root())
        .run(log, "The source of %s %s could not be unpacked".formatted(title, version));
    Files.move(
        unpacked.resolve("%s-%s".formatted(packageName(), version)),
        site.source(),
        StandardCopyOption.ATOMIC_MOVE);
    return null;
  }

  private Void askGraalPy() throws IOException, InterruptedException {
    Path script = site.root().resolve("graalpy_facts.py");
    Template.write("graalpy_facts.py", Map.of(), script);
    List<String> command =
        List.of(
            tools.graalPy().script().toString(),
            script.toString(),
            site.meson().resolve("mesonbuild/scripts/python_info.py").toString(),
            site.introspection().toString(),
            site.facts().toString(),
            packageName() + "=" + version,
            "cython=" + tools.recipe().cython());
    Map<String, String> variables =
        Map.of(
            "PYTHONPATH",
            tools.pip().bundledPip().toString(),
            "PIP_GRAALPY_PATCHES_URL",
            "disabled");
    Tool.of(command, site.root()).with(variables).run(log, "GraalPy could not be started");
    return null;
  }

  /**
   * GraalPy's automatic rewriting of C code that reaches into objects; its pip does this to every
   * source package.
   */
  private void autopatch() throws IOException, InterruptedException {
    Path script = site.root().resolve(AUTOPATCH);
    tools.jars().extract("libgraalpy/modules/" + AUTOPATCH, script);
    Tool.of(
            tools
                .python()
                .command(script.toString(), site.source().resolve(packageName()).toString()),
            site.root())
        .with(Map.of("PYTHONUTF8", "1"))
        .run(log, title + "'s source could not be adapted to GraalPy");
  }

  private void applyPatch(GraalPyFacts facts, String name, Path root) throws IOException {
    String patch = facts.rules().get(name).patch();
    if (patch == null) {
      throw new EnvironmentException(
          "GraalPy %s has no compatibility patch for %s in the version wanted; choose another %s."
              .formatted(tools.jars().version(), name, title));
    }
    List<String> misfits =
        UnifiedPatch.parse(tools.jars().read("libgraalpy/patches/" + patch)).apply(root);
    List<String> serious =
        misfits.stream().filter(misfit -> !misfit.contains("(no such file)")).toList();
    if (!serious.isEmpty()) {
      throw new EnvironmentException(
          "GraalPy's compatibility patch for %s does not fit at %s; choose another %s."
              .formatted(name, String.join(", ", serious), title));
    }
  }

  /** Writes programs of ours for the build's path. */
  final void writeWrappers(Map<String, String> values, Map<String, String> programs)
      throws IOException {
    for (Map.Entry<String, String> program : programs.entrySet()) {
      Template.writeScript(program.getValue(), values, site.bin().resolve(program.getKey()));
    }
  }

  /** Configures, compiles and packs; {@link #prepare} must have been called. Gives the wheel. */
  final Path build() throws Exception {
    Compilers.check();
    if (!Files.exists(site.configured())) {
      clock.time(Stage.CONFIGURE, this::configure);
    }
    clock.time(Stage.COMPILE, this::compile);
    return clock.time(Stage.WHEEL, this::pack);
  }

  private Void configure() throws IOException, InterruptedException {
    Folders.delete(site.out());
    List<String> arguments =
        new ArrayList<>(List.of("setup", "--native-file=" + site.nativeFile()));
    arguments.add("--prefix=/usr/local");
    arguments.addAll(options());
    arguments.add(site.out().toString());
    meson(arguments)
        .run(log, "%s %s could not be configured for building".formatted(title, version));
    Files.writeString(site.configured(), "");
    return null;
  }

  private Void compile() throws Exception {
    endLeftovers();
    List<String> command =
        new ArrayList<>(
            List.of(site.bin().resolve("ninja").toString(), "-C", site.out().toString()));
    command.addAll(InstallPlan.read(site.out()).targetsWithoutTests());
    inBuild(command)
        .listenedBy(this::showProgress)
        .run(log, "%s %s could not be compiled".formatted(title, version));
    return null;
  }

  /**
   * When the process that builds is killed, its ninja lives on for a while. We hold the lock, so
   * any process running this folder's ninja is such a leftover.
   */
  private void endLeftovers() throws Exception {
    String ninja = site.bin().resolve("ninja").toRealPath().toString();
    List<ProcessHandle> leftovers =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().command().filter(ninja::equals).isPresent())
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .toList();
    leftovers.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle leftover : leftovers) {
      leftover.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private void showProgress(String line) {
    NinjaProgress.parse(line)
        .ifPresent(step -> clock.progressed(Stage.COMPILE, step.done(), step.total()));
  }

  private Path pack() throws IOException, InterruptedException {
    Folders.empty(site.staged());
    meson(
            List.of(
                "install",
                "-C",
                site.out().toString(),
                "--no-rebuild",
                "--quiet",
                "--skip-subprojects",
                INSTALL_TAGS,
                "--destdir",
                site.staged().toString()))
        .run(log, "The files of %s %s could not be collected".formatted(title, version));
    Path packages = stagedPackages();
    complete(packages);
    return packWithMetadata(packages);
  }

  private Path stagedPackages() throws IOException {
    try (Stream<Path> folders =
        Files.find(
            site.staged(), 8, (path, facts) -> path.endsWith("site-packages/" + packageName()))) {
      return folders
          .findFirst()
          .map(Path::getParent)
          .orElseThrow(() ->
              new EnvironmentException(
                  "The build of %s left no package behind.".formatted(title), log, null));
    }
  }

  private Path packWithMetadata(Path packages) throws IOException {
    String distInfo = "%s-%s.dist-info".formatted(packageName(), version);
    String tag = GraalPyFacts.read(site.facts()).tag();
    Map<String, String> values = new HashMap<>(Map.of("TAG", tag));
    Template.write("WHEEL", values, packages.resolve(distInfo).resolve("WHEEL"));
    copy(site.source().resolve("PKG-INFO"), packages.resolve(distInfo).resolve("METADATA"));
    copy(
        site.source().resolve("LICENSE.txt"),
        packages.resolve(distInfo).resolve("licenses/LICENSE.txt"));
    // GraalPy's pip leaves packages with this file as they are: they have its patches already.
    Files.createFile(packages.resolve(distInfo).resolve("GRAALPY_MARKER"));
    Path wheel =
        Folders.empty(site.wheel()).resolve("%s-%s-%s.whl".formatted(packageName(), version, tag));
    WheelFiles.pack(packages, distInfo, wheel);
    return wheel;
  }

  static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from) && !Files.exists(to)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    }
  }

  private Tool meson(List<String> arguments) {
    List<String> command =
        new ArrayList<>(tools.python().command(site.meson().resolve("meson.py").toString()));
    command.addAll(arguments);
    return inBuild(command);
  }

  private Tool inBuild(List<String> command) {
    String path =
        Stream.of(site.bin().toString(), System.getenv().getOrDefault("PATH", ""))
            .collect(Collectors.joining(java.io.File.pathSeparator));
    // Terse ninja lines with a counter, whatever the user's shell says.
    return Tool.of(command, site.source())
        .with(
            Map.of(
                "PATH",
                path,
                "NINJA_STATUS",
                "[%f/%t] ",
                "PYTHONUTF8",
                "1",
                "NINJA",
                site.bin().resolve("ninja").toString()));
  }
}
