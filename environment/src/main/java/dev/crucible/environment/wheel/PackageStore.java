package dev.crucible.environment.wheel;

import dev.crucible.environment.Wheel;
import dev.crucible.environment.WheelOrigin;
import dev.crucible.environment.cache.Folders;
import dev.crucible.environment.cache.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store for the wheels of an environment's packages, in a directory that appears as a whole.
 *
 * @param folder the directory of the store
 */
public record PackageStore(Path folder) {
  private static final String FACTS = "wheels.json";

  /**
   * The wheels in the store.
   *
   * @param wheels the wheels, in the order in which they were stored
   */
  public record Kept(List<Wheel> wheels) {}

  /** Returns the stored wheels; empty if there are none, or if a file is missing. */
  public Optional<Kept> get() {
    Path facts = folder.resolve(FACTS);
    if (!Files.exists(facts)) {
      return Optional.empty();
    }
    try {
      Kept kept = JsonMapper.shared().readValue(facts, Kept.class);
      return files(kept).stream().allMatch(Files::exists) ? Optional.of(kept) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Returns the paths of stored wheels, in the same order. */
  public List<Path> files(Kept kept) {
    return kept.wheels().stream().map(wheel -> folder.resolve(wheel.fileName())).toList();
  }

  /**
   * Stores copies of wheels in place of the wheels stored before.
   *
   * @param origins returns the source of a wheel by its file name
   */
  public Kept put(List<Path> wheels, Function<String, WheelOrigin> origins) throws IOException {
    Path half = Folders.empty(folder.resolveSibling(folder.getFileName() + ".new"));
    List<Wheel> kept = new ArrayList<>();
    for (Path wheel : wheels) {
      String name = wheel.getFileName().toString();
      Files.copy(wheel, half.resolve(name));
      kept.add(new Wheel(name, Sha256.of(wheel), origins.apply(name)));
    }
    Kept all = new Kept(List.copyOf(kept));
    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(half.resolve(FACTS), all);
    Folders.delete(folder);
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    return all;
  }
}
