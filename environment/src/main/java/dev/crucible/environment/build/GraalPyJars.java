package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.support.WholeFile;
import dev.crucible.environment.wheel.WheelTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The GraalPy that this JVM runs with, as jars: its version, its class path, and its files. */
public final class GraalPyJars {
  private static final String LANGUAGE_CLASS = "com/oracle/graal/python/PythonLanguage.class";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String HOME = "META-INF/resources/";

  /**
   * Packages of GraalPy and of its dependencies. A jar without any of them is not for the launcher.
   */
  private static final List<String> PACKAGES =
      List.of(
          "com/oracle/graal/",
          "com/oracle/truffle/",
          "com/oracle/svm/",
          "org/graalvm/",
          "org/bouncycastle/");

  private final ClassLoader loader;

  GraalPyJars(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the GraalPy on the class path of this process. */
  public static GraalPyJars ofThisProcess() {
    return new GraalPyJars(GraalPyJars.class.getClassLoader());
  }

  /**
   * Returns the version in the manifest of GraalPy's jar, for instance {@code 25.2.4}.
   *
   * @throws EnvironmentException if GraalPy is not on the class path as a jar, or if the jar cannot
   *     be read
   */
  public String version() {
    try (JarFile jar = new JarFile(jarOf(LANGUAGE_CLASS).toFile())) {
      return jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    } catch (IOException e) {
      throw new EnvironmentException("GraalPy's jar cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Returns the jars that a separate GraalPy process needs. The class loader is the source, so that
   * the result does not depend on how Crucible was started.
   */
  public List<Path> classPath() throws IOException {
    Set<Path> jars = new LinkedHashSet<>();
    for (URL manifest : Collections.list(loader.getResources(MANIFEST))) {
      if (manifest.getProtocol().equals("jar")) {
        Path jar = jarOf(manifest);
        if (belongsToGraalPy(jar)) {
          jars.add(jar);
        }
      }
    }
    return List.copyOf(jars);
  }

  /**
   * Copies a file of GraalPy's home, such as {@code libgraalpy/patches/metadata.toml}, to {@code
   * target}. The target appears whole or not at all, even if others write it at the same time.
   *
   * @throws EnvironmentException if GraalPy has no such file
   */
  void extract(String homePath, Path target) throws IOException {
    try (InputStream in = loader.getResourceAsStream(HOME + homePath)) {
      if (in == null) {
        throw new EnvironmentException("GraalPy %s has no file %s.".formatted(version(), homePath));
      }
      WholeFile.write(target, in);
    }
  }

  /** Returns the text of a file of GraalPy's home; empty if there is no such file. */
  String read(String homePath) throws IOException {
    try (InputStream in = loader.getResourceAsStream(HOME + homePath)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  WheelTag wheelTag() {
    try (InputStream in = loader.getResourceAsStream("graalpy_versions")) {
      return WheelTag.ofSoAbi(
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the names of the files below a directory of GraalPy's home, relative to that directory.
   */
  List<String> list(String homeDirectory) throws IOException {
    String prefix = HOME + homeDirectory + "/";
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(jarOf(HOME + "libpython.sha256").toFile())) {
      jar.stream()
          .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
          .forEach(entry -> names.add(entry.getName().substring(prefix.length())));
    }
    return List.copyOf(names);
  }

  private Path jarOf(String resource) {
    URL url = loader.getResource(resource);
    if (url == null || !url.getProtocol().equals("jar")) {
      throw new EnvironmentException(
          "GraalPy is not on the class path as jars (%s was not found): run Crucible with its own launcher."
              .formatted(resource));
    }
    return jarOf(url);
  }

  private static Path jarOf(URL resource) {
    try {
      JarURLConnection connection = (JarURLConnection) resource.openConnection();
      return Path.of(URI.create(connection.getJarFileURL().toString()));
    } catch (IOException e) {
      throw new EnvironmentException("The jar of " + resource + " cannot be found.", e);
    }
  }

  private static boolean belongsToGraalPy(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .anyMatch(entry -> PACKAGES.stream().anyMatch(entry.getName()::startsWith));
    }
  }
}
