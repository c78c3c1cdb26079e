package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a compiled wheel depends on in the machine. */
public record HostPlatform(String os, String arch, String libc, CpuBaseline cpu) {

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

  /** Musl keeps its loader in /lib; asking no program keeps this at microseconds. */
  private static String linuxLibc() {
    try (DirectoryStream<Path> loaders = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
      return loaders.iterator().hasNext() ? "musl" : "glibc";
    } catch (IOException e) {
      return "glibc";
    }
  }
}
