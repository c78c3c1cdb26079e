package dev.crucible.environment.build;

import dev.crucible.environment.wheel.WheelFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The build of a NumPy wheel for GraalPy. */
final class NumpyBuild extends MesonBuild {
  /** The one module of the tests that {@code numpy.testing} imports. */
  private static final Path TEST_HELPER = Path.of("numpy/_core/tests/_natype.py");

  NumpyBuild(String version, BuildTools tools, BuildSite site, StageClock clock, Path log) {
    super("NumPy", version, tools, site, clock, log);
  }

  @Override
  void fetchTools() throws IOException, InterruptedException {
    BuildRecipe recipe = tools.recipe();
    install(
        "cython==" + recipe.cython(),
        "ninja==" + recipe.ninja(),
        "scipy-openblas32==" + recipe.openblas());
  }

  @Override
  List<String> options() {
    return tools.recipe().numpyOptions(tools.host().cpu());
  }

  @Override
  void adapt() throws IOException {
    // This patch only saves compile time, so it may fail to fit another version of NumPy.
    var _ = UnifiedPatch.parse(Template.read("numpy-compile-time.patch")).apply(site.source());
    Map<String, String> values =
        Map.of(
            "PYTHON", tools.python().executable().toString(),
            "INTROSPECTION", site.introspection().toString(),
            "CYTHON", site.tools().toString(),
            "OPENBLAS", site.openblas().toString(),
            "VERSION", tools.recipe().openblas(),
            "BIN", site.bin().toString());
    writeWrappers(
        values,
        Map.of(
            "python", "build-python.sh",
            "python3", "build-python.sh",
            "cython", "build-cython.sh",
            "pkg-config", "build-pkg-config.sh"));
    Template.write("meson-native.ini", values, site.nativeFile());
  }

  @Override
  void complete(Path packages) throws IOException {
    copy(site.source().resolve(TEST_HELPER), packages.resolve(TEST_HELPER));
    for (Path library : WheelFiles.find(site.openblas().resolve("lib"), "libscipy_openblas", "")) {
      copy(library, packages.resolve("numpy.libs").resolve(library.getFileName()));
    }
  }
}
