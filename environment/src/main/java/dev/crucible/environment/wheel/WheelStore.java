package dev.crucible.environment.wheel;

import dev.crucible.environment.Wheel;
import dev.crucible.environment.WheelOrigin;
import dev.crucible.environment.cache.Folders;
import dev.crucible.environment.cache.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store for one wheel and its description, in a directory that appears as a whole.
 *
 * @param folder the directory of the store
 */
public record WheelStore(Path folder) {
  private static final String FACTS = "wheel.json";

  /**
   * A wheel in the store.
   *
   * @param wheel the wheel
   * @param buildOptions the options that it was built with; empty if it was ready-made
   */
  public record Kept(Wheel wheel, List<String> buildOptions) {}

  /** Returns the stored wheel; empty if there is none, or if its file is missing. */
  public Optional<Kept> get() {
    Path facts = folder.resolve(FACTS);
    if (!Files.exists(facts)) {
      return Optional.empty();
    }
    try {
      Kept kept = JsonMapper.shared().readValue(facts, Kept.class);
      return Files.exists(file(kept)) ? Optional.of(kept) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Returns the path of a stored wheel. */
  public Path file(Kept kept) {
    return folder.resolve(kept.wheel().fileName());
  }

  /** Stores a copy of a wheel in place of the wheel stored before. */
  public Kept put(Path wheel, WheelOrigin origin, List<String> buildOptions) throws IOException {
    Path half = Folders.empty(folder.resolveSibling(folder.getFileName() + ".new"));
    String name = wheel.getFileName().toString();
    Kept kept = new Kept(new Wheel(name, Sha256.of(wheel), origin), buildOptions);
    Files.copy(wheel, half.resolve(name));
    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(half.resolve(FACTS), kept);
    Folders.delete(folder);
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    return kept;
  }
}
