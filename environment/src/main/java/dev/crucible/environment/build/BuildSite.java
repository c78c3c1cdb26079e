package dev.crucible.environment.build;

import java.nio.file.Path;

/**
 * The folders and files of one package's build.
 *
 * @param root holds all others
 * @param meson holds {@code meson.py} and its modules
 */
public record BuildSite(Path root, Path meson) {

  /** NumPy brings a meson of its own, with features that it needs. */
  static BuildSite ofNumpy(Path root) {
    return new BuildSite(root, root.resolve("source/vendored-meson/meson"));
  }

  static BuildSite ofScipy(Path root) {
    return new BuildSite(root, root.resolve("meson"));
  }

  Path source() {
    return root.resolve("source");
  }

  /** Downloaded tools, unpacked; on the build's PYTHONPATH where needed. */
  Path tools() {
    return root.resolve("tools");
  }

  /** Our wrappers and downloaded programs; first on the build's PATH. */
  Path bin() {
    return root.resolve("bin");
  }

  Path out() {
    return root.resolve("out");
  }

  Path staged() {
    return root.resolve("staged");
  }

  /** Where one finished wheel is put together. */
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

  /** Written when everything before "configure" is done; its text says for which tools. */
  Path prepared() {
    return root.resolve("prepared");
  }

  /** Written when "configure" is done. */
  Path configured() {
    return root.resolve("configured");
  }

  Path openblas() {
    return tools().resolve("scipy_openblas32");
  }
}
