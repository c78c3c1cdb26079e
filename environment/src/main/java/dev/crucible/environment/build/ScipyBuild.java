package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.wheel.WheelFiles;
import dev.crucible.environment.wheel.WheelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The build of a SciPy wheel for GraalPy, against NumPy's wheel for GraalPy. Pythran is left out:
 * it makes only a few functions faster, and takes most of the time and memory of a compiler.
 */
final class ScipyBuild extends MesonBuild {
  /** The depth of the deepest directory of SciPy's modules. */
  private static final int DEEPEST = 6;

  private static final List<String> FORTRAN_LIBRARIES =
      List.of("libgfortran.so.5", "libquadmath.so.0");

  private final Path numpyWheel;

  ScipyBuild(
      String version,
      BuildTools tools,
      BuildSite site,
      Path numpyWheel,
      StageClock clock,
      Path log) {
    super("SciPy", version, tools, site, clock, log);
    this.numpyWheel = numpyWheel;
  }

  @Override
  void fetchTools() throws IOException, InterruptedException {
    BuildRecipe recipe = tools.recipe();
    install(
        "cython==" + recipe.cython(),
        "ninja==" + recipe.ninja(),
        "pybind11==" + recipe.pybind11(),
        "scipy-openblas32==" + recipe.openblas());
    WheelFiles.install(numpyWheel, numpy(), site.root().resolve("numpy-bin"));
    for (Path wheel : wheels("meson==" + recipe.meson())) {
      WheelFiles.install(wheel, site.meson(), site.root().resolve("meson-bin"));
    }
    Template.write("meson.py", Map.of(), site.meson().resolve("meson.py"));
    if (!tools.python().isGraalPy()) {
      for (Path wheel : numpyOfBuildPython()) {
        WheelFiles.install(wheel, f2py(), site.root().resolve("f2py-bin"));
      }
    }
    Template.write("f2py.py", Map.of(), f2py().resolve("f2py.py"));
  }

  /**
   * Returns wheels of the same NumPy version for the build Python, or of the newest version if
   * there is no such wheel. f2py only writes C code, so the version may differ.
   */
  private List<Path> numpyOfBuildPython() throws IOException, InterruptedException {
    String version = WheelName.of(numpyWheel).orElseThrow().version();
    try {
      return wheels("numpy==" + version);
    } catch (EnvironmentException noWheelOfThisVersion) {
      return wheels("numpy");
    }
  }

  private List<Path> wheels(String requirement) throws IOException, InterruptedException {
    return WheelFiles.find(tools.pip().wheels(requirement), "", ".whl");
  }

  /** The unpacked NumPy for GraalPy. The build uses its headers and libraries. */
  private Path numpy() {
    return site.root().resolve("numpy");
  }

  /** The unpacked NumPy for the Python that runs the code generators. */
  private Path f2py() {
    return tools.python().isGraalPy() ? numpy() : site.root().resolve("f2py");
  }

  @Override
  List<String> options() {
    return tools.recipe().scipyOptions(tools.host().cpu());
  }

  @Override
  void adapt() throws IOException {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("PYTHON", tools.python().executable().toString()),
            Map.entry("INTROSPECTION", site.introspection().toString()),
            // Cython finds NumPy's declarations there.
            Map.entry("CYTHON", site.tools() + ":" + numpy()),
            Map.entry("OPENBLAS", site.openblas().toString()),
            Map.entry("VERSION", tools.recipe().openblas()),
            Map.entry("PYBIND11", site.tools().resolve("pybind11/include").toString()),
            Map.entry("PYBIND11_VERSION", tools.recipe().pybind11()),
            Map.entry("F2PY", f2py().toString()),
            Map.entry("NUMPY", numpy().toString()),
            Map.entry("RPATHS", rpaths()),
            Map.entry("BIN", site.bin().toString()));
    writeWrappers(
        values,
        Map.of(
            "python", "build-python.sh",
            "python3", "build-python.sh",
            "cython", "build-cython.sh",
            "f2py", "build-f2py.sh",
            "pkg-config", "build-pkg-config-scipy.sh"));
    Template.write("meson-native-scipy.ini", values, site.nativeFile());
  }

  /**
   * Returns linker options for the directories in which modules find libraries at run time: beside
   * the packages, for each depth up to {@link #DEEPEST}.
   */
  private static String rpaths() {
    return IntStream.rangeClosed(1, DEEPEST)
        .mapToObj("../"::repeat)
        .flatMap(
            up -> List.of("$ORIGIN/" + up + "scipy.libs", "$ORIGIN/" + up + "numpy.libs").stream())
        .map(path -> "'-Wl,-rpath,%s'".formatted(path))
        .collect(Collectors.joining(", "));
  }

  /** Adds the run-time libraries of Fortran, which few machines have. */
  @Override
  void complete(Path packages) throws IOException, InterruptedException {
    Path libraries = packages.resolve("scipy.libs");
    Files.createDirectories(libraries);
    for (String name : FORTRAN_LIBRARIES) {
      Path found = Compilers.libraryOfFortran(name, site.root());
      if (Files.exists(found)) {
        Files.copy(found, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
