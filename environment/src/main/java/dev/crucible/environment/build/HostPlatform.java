package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The properties of a machine that a compiled wheel depends on. Immutable.
 *
 * @param os for instance {@code linux} or {@code macos}
 * @param arch for instance {@code x86_64}
 * @param libc the C library: glibc or musl on Linux, else {@code system}
 * @param cpu the instruction sets to compile for
 */
public record HostPlatform(String os, String arch, String libc, CpuBaseline cpu) {

  /** Returns the platform of this machine. */
  public static HostPlatform ofThisMachine() {
    String os = osName(System.getProperty("os.name"));
    String arch = System.getProperty("os.arch");
    boolean x86 = arch.equals("amd64") || arch.equals("x86_64");
    return new HostPlatform(
        os,
        x86 ? "x86_64" : arch,
        os.equals("linux") ? linuxLibc() : "system",
        x86 && os.equals("linux") ? CpuBaseline.ofThisMachine() : CpuBaseline.PLAIN);
  }

  private static String osName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("mac") ? "macos" : lower.startsWith("windows") ? "windows" : lower;
  }

  /**
   * Detects the C library by musl's loader in /lib. A test of the file system takes microseconds,
   * unlike starting a program.
   */
  private static String linuxLibc() {
    try (DirectoryStream<Path> loaders = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
      return loaders.iterator().hasNext() ? "musl" : "glibc";
    } catch (IOException e) {
      return "glibc";
    }
  }
}
