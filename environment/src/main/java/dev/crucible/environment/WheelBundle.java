package dev.crucible.environment;

import dev.crucible.environment.build.CpuBaseline;
import dev.crucible.environment.build.EnvironmentPlan;
import dev.crucible.environment.build.GraalPyJars;
import dev.crucible.environment.build.HostPlatform;
import dev.crucible.environment.build.Marker;
import dev.crucible.environment.build.PatchelfWheel;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.support.Sha256;
import dev.crucible.environment.support.WholeFile;
import dev.crucible.environment.wheel.WheelName;
import dev.crucible.environment.wheel.WheelStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All wheels of an environment in one zip file, with a list of the wheels and of the platform they
 * fit. A machine with this file needs neither a compiler nor a network to make the environment.
 */
public final class WheelBundle {
  private static final String CONTENTS = "crucible-wheels.json";
  private static final int FORMAT = 1;

  private WheelBundle() {}

  /**
   * The list of contents of a bundle.
   *
   * @param format the version of this list's format
   * @param graalPyVersion the GraalPy version that the wheels are for
   * @param host the operating system, processor and C library that the wheels are for
   * @param cpu the label of the instruction sets that the wheels use
   * @param numpy NumPy's version
   * @param packages the packages beside NumPy, as {@code name==version}
   * @param wheels all wheels in the file
   */
  private record Contents(
      int format,
      String graalPyVersion,
      String host,
      String cpu,
      String numpy,
      List<String> packages,
      List<Wheel> wheels) {}

  /**
   * Writes the wheels of an environment that is ready to {@code file}, and replaces a file that
   * exists.
   *
   * @throws EnvironmentException if there is no such environment, if its wheels are no longer kept,
   *     or if the file cannot be written
   */
  public static void write(EnvironmentSpec spec, Path file) {
    EnvironmentPlan plan = EnvironmentPlan.of(spec, GraalPyJars.ofThisProcess());
    Marker marker =
        PythonEnvironments.usable(plan)
            .orElseThrow(() ->
                new EnvironmentException(
                    "There is no such environment yet: make it with 'crucible env' and the same options."));
    try {
      List<Path> wheels = wheels(plan);
      List<Wheel> listed = new ArrayList<>();
      for (Path wheel : wheels) {
        String name = wheel.getFileName().toString();
        listed.add(new Wheel(name, Sha256.of(wheel), WheelOrigin.GIVEN));
      }
      HostPlatform host = plan.host();
      var contents =
          new Contents(
              FORMAT,
              marker.graalPyVersion(),
              hostName(host),
              host.cpu().label(),
              spec.numpyVersion(),
              spec.packages().stream().map(PackageSpec::toString).toList(),
              listed);
      pack(contents, wheels, file.toAbsolutePath());
    } catch (IOException e) {
      throw new EnvironmentException(
          "The file %s cannot be written (%s).".formatted(file, reason(e)), e);
    }
  }

  private static List<Path> wheels(EnvironmentPlan plan) throws IOException {
    List<Path> wheels = new ArrayList<>();
    WheelStore numpy = plan.wheels();
    wheels.add(numpy.file(numpy.get().orElseThrow(WheelBundle::wheelsGone)));
    if (plan.hasPackages()) {
      WheelStore packages = plan.packages();
      wheels.addAll(packages.files(packages.get().orElseThrow(WheelBundle::wheelsGone)));
    }
    wheels.add(PatchelfWheel.kept(plan).orElseThrow(WheelBundle::wheelsGone));
    return wheels;
  }

  private static EnvironmentException wheelsGone() {
    return new EnvironmentException(
        "The environment's wheels are no longer kept: make it anew with 'crucible env repair' and the same options.");
  }

  private static void pack(Contents contents, List<Path> wheels, Path file) throws IOException {
    WholeFile.write(file, part -> packInto(part, contents, wheels));
  }

  private static void packInto(Path part, Contents contents, List<Path> wheels) throws IOException {
    try (OutputStream out = Files.newOutputStream(part);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0); // Wheels are already compressed.
      zip.putNextEntry(new ZipEntry(CONTENTS));
      zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
      for (Path wheel : wheels) {
        zip.putNextEntry(new ZipEntry(wheel.getFileName().toString()));
        Files.copy(wheel, zip);
      }
    }
  }

  /**
   * Makes the environment whose wheels are in {@code file}, from these wheels alone.
   *
   * @param base the cache directory and the number of isolated copies; its versions and packages
   *     are ignored
   * @throws EnvironmentException if {@link #write} did not make the file, if the file is damaged,
   *     or if it is for another GraalPy version or machine
   */
  public static PythonEnvironment read(Path file, EnvironmentSpec base, ProgressListener listener) {
    Path directory =
        new CacheLayout(base.cache()).downloads().resolve("import-" + UUID.randomUUID());
    try {
      try {
        EnvironmentSpec spec = unpack(file, base, Files.createDirectories(directory));
        return PythonEnvironments.ensure(spec.withWheels(directory), listener);
      } finally {
        Directories.delete(directory);
      }
    } catch (NoSuchFileException e) {
      throw new EnvironmentException("There is no file %s.".formatted(file), e);
    } catch (ZipException | JacksonException e) {
      throw noBundle(file, e);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The file %s cannot be read (%s).".formatted(file, reason(e)), e);
    }
  }

  private static EnvironmentSpec unpack(Path file, EnvironmentSpec base, Path directory)
      throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry list = zip.getEntry(CONTENTS);
      if (list == null) {
        throw noBundle(file, null);
      }
      Contents contents;
      try (InputStream in = zip.getInputStream(list)) {
        contents = JsonMapper.shared().readValue(in, Contents.class);
      }
      requireFit(contents, file);
      for (Wheel wheel : contents.wheels()) {
        unpack(zip, wheel, directory, file);
      }
      return base.withNumpyVersion(contents.numpy())
          .withPackages(PackageSpec.parseAll(contents.packages()));
    } catch (IllegalArgumentException e) {
      throw noBundle(file, e);
    }
  }

  private static void requireFit(Contents contents, Path file) {
    HostPlatform host = HostPlatform.ofThisMachine();
    String graalPy = GraalPyJars.ofThisProcess().version();
    if (contents.format() != FORMAT || contents.wheels() == null || contents.packages() == null) {
      throw noBundle(file, null);
    }
    requireSame(file, "GraalPy", contents.graalPyVersion(), graalPy);
    requireSame(file, "the system", contents.host(), hostName(host));
    if (contents.cpu().equals(CpuBaseline.X86_64_V3.label())
        && host.cpu() != CpuBaseline.X86_64_V3) {
      throw new EnvironmentException(
          "The wheels in %s use instructions that this processor lacks (%s): export them on a machine like this one."
              .formatted(file, contents.cpu()));
    }
  }

  private static void requireSame(Path file, String what, String there, String here) {
    if (!here.equals(there)) {
      throw new EnvironmentException(
          "The wheels in %s do not fit: %s is %s there and %s here."
              .formatted(file, what, there, here));
    }
  }

  private static void unpack(ZipFile zip, Wheel wheel, Path directory, Path file)
      throws IOException {
    ZipEntry entry = zip.getEntry(wheel.fileName());
    boolean plain = WheelName.of(Path.of(wheel.fileName())).isPresent();
    if (entry == null || !plain || wheel.fileName().contains("/")) {
      throw noBundle(file, null);
    }
    Path target = directory.resolve(wheel.fileName());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, target);
    }
    if (!Sha256.of(target).equals(wheel.sha256())) {
      throw new EnvironmentException(
          "The file %s is damaged: %s has changed since it was exported."
              .formatted(file, wheel.fileName()));
    }
  }

  private static EnvironmentException noBundle(Path file, Exception cause) {
    return new EnvironmentException(
        "The file %s is none that 'crucible env export' of this version wrote.".formatted(file),
        cause);
  }

  private static String hostName(HostPlatform host) {
    return "%s %s %s".formatted(host.os(), host.arch(), host.libc());
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.toString();
  }
}
