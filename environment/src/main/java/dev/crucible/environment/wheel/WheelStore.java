package dev.crucible.environment.wheel;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import dev.crucible.environment.Wheel;
import dev.crucible.environment.WheelOrigin;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.support.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store for wheels and their description, in a directory that appears as a whole.
 *
 * @param directory the directory of the store
 */
public record WheelStore(Path directory) {
  private static final String FACTS = "wheels.json";

  /** The description that earlier versions wrote for a single wheel. */
  private static final String FACTS_OF_ONE = "wheel.json";

  /**
   * The wheels in the store.
   *
   * @param wheels the wheels, in the order in which they were stored
   * @param buildOptions the options that they were built with; empty if they were ready-made
   */
  public record Kept(
      @JsonAlias("wheel") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<Wheel> wheels,
      List<String> buildOptions) {

    /** Copies the lists. */
    public Kept {
      wheels = List.copyOf(wheels);
      buildOptions = List.copyOf(Objects.requireNonNullElse(buildOptions, List.of()));
    }

    /** Returns the first wheel, for stores of a single one. */
    public Wheel wheel() {
      return wheels.getFirst();
    }
  }

  /** Returns the stored wheels; empty if there are none, or if a file is missing. */
  public Optional<Kept> get() {
    return Stream.of(FACTS, FACTS_OF_ONE)
        .map(directory::resolve)
        .filter(Files::exists)
        .findFirst()
        .flatMap(this::read);
  }

  private Optional<Kept> read(Path facts) {
    try {
      Kept kept = JsonMapper.shared().readValue(facts, Kept.class);
      return files(kept).stream().allMatch(Files::exists) ? Optional.of(kept) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Returns the paths of stored wheels, in the same order. */
  public List<Path> files(Kept kept) {
    return kept.wheels().stream().map(wheel -> directory.resolve(wheel.fileName())).toList();
  }

  /** Returns the path of the first stored wheel. */
  public Path file(Kept kept) {
    return directory.resolve(kept.wheel().fileName());
  }

  /** Stores a copy of a wheel in place of the wheels stored before. */
  public Kept put(Path wheel, WheelOrigin origin, List<String> buildOptions) throws IOException {
    return put(List.of(wheel), _ -> origin, buildOptions);
  }

  /**
   * Stores copies of wheels in place of the wheels stored before.
   *
   * @param origins returns the source of a wheel by its file name
   * @param buildOptions the options that they were built with; empty if they were ready-made
   */
  public Kept put(
      List<Path> wheels, Function<String, WheelOrigin> origins, List<String> buildOptions)
      throws IOException {
    Path half = Directories.empty(directory.resolveSibling(directory.getFileName() + ".new"));
    List<Wheel> copied = new ArrayList<>();
    for (Path wheel : wheels) {
      String name = wheel.getFileName().toString();
      Files.copy(wheel, half.resolve(name));
      copied.add(new Wheel(name, Sha256.of(wheel), origins.apply(name)));
    }
    Kept kept = new Kept(copied, buildOptions);
    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(half.resolve(FACTS), kept);
    Directories.replace(half, directory);
    return kept;
  }
}
