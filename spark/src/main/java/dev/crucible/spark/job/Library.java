package dev.crucible.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The rest of Crucible, which is in {@code lib/} of the jar that this class comes from. It is
 * unpacked once a machine, since workers need files, and loaded before Spark's libraries are asked.
 * Where the rest is on the class path already, as under the launcher, that is used.
 */
final class Library {
  private static final String PREFIX = "lib/";

  private static ClassLoader loader;

  private Library() {}

  /** Returns the loader of the rest of Crucible. */
  static synchronized ClassLoader loader() throws IOException {
    if (loader == null) {
      loader = makeLoader();
    }
    return loader;
  }

  private static ClassLoader makeLoader() throws IOException {
    ClassLoader own = Library.class.getClassLoader();
    if (own.getResource("dev/crucible/harness/cli/Crucible.class") != null) {
      return own;
    }
    Path jar = ownJar();
    Path directory;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .<ZipEntry>map(entry -> entry)
              .filter(entry -> entry.getName().startsWith(PREFIX) && !entry.isDirectory())
              .toList();
      directory =
          NodeCache.directory("lib/" + digest(entries), target -> unpack(zip, entries, target));
    }
    var urls = new ArrayList<URL>();
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(file.toUri().toURL());
      }
    }
    return new OwnFirst(urls.toArray(URL[]::new), own);
  }

  private static Path ownJar() {
    try {
      return Path.of(Library.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(ZipFile zip, List<ZipEntry> entries, Path target) throws IOException {
    for (ZipEntry entry : entries) {
      try (InputStream in = zip.getInputStream(entry)) {
        Path file = target.resolve(entry.getName().substring(PREFIX.length()));
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Returns a short name for a set of entries, by their names and checksums. */
  private static String digest(List<ZipEntry> entries) {
    MessageDigest digest = NodeCache.digest();
    for (ZipEntry entry : entries) {
      String line = "%s %d %d\n".formatted(entry.getName(), entry.getSize(), entry.getCrc());
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return NodeCache.name(digest);
  }

  /** A loader that asks its parent last, but for what this package exchanges with the others. */
  private static final class OwnFirst extends URLClassLoader {
    private static final String SHARED = Library.class.getPackageName() + ".";

    static {
      registerAsParallelCapable();
    }

    OwnFirst(URL[] urls, ClassLoader parent) {
      super("crucible", urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("java.") || name.startsWith(SHARED)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }

    /** Returns our own resources only: Spark's services are none of ours. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      Enumeration<URL> own = findResources(name);
      return own.hasMoreElements() ? own : super.getResources(name);
    }
  }
}
