package dev.crucible.environment.build;

import java.nio.file.Path;

/**
 * The directories and files of one package's build.
 *
 * @param root the directory that holds all others
 * @param meson the directory of {@code meson.py} and its modules
 */
public record BuildSite(Path root, Path meson) {

  /**
   * Returns the layout for NumPy, whose source contains a meson of its own with features that NumPy
   * needs.
   */
  static BuildSite ofNumpy(Path root) {
    return new BuildSite(root, root.resolve("source/vendored-meson/meson"));
  }

  static BuildSite ofScipy(Path root) {
    return new BuildSite(root, root.resolve("meson"));
  }

  Path source() {
    return root.resolve("source");
  }

  /** The unpacked build tools; on the build's PYTHONPATH where needed. */
  Path tools() {
    return root.resolve("tools");
  }

  /** Crucible's wrapper scripts and the downloaded programs; first on the build's PATH. */
  Path bin() {
    return root.resolve("bin");
  }

  Path out() {
    return root.resolve("out");
  }

  Path staged() {
    return root.resolve("staged");
  }

  /** The directory in which the finished wheel is packed. */
  Path wheel() {
    return root.resolve("wheel");
  }

  Path nativeFile() {
    return root.resolve("native.ini");
  }

  Path introspection() {
    return root.resolve("python-info.json");
  }

  Path facts() {
    return root.resolve("graalpy-facts.json");
  }

  /**
   * A file that is written after everything before "configure" is done. It names the programs that
   * were used.
   */
  Path prepared() {
    return root.resolve("prepared");
  }

  /** An empty file that is written after "configure" is done. */
  Path configured() {
    return root.resolve("configured");
  }

  Path openblas() {
    return tools().resolve("scipy_openblas32");
  }
}
