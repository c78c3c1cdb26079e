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

/** Keeps one wheel and what it is, in a folder that appears as a whole. */
public record WheelStore(Path folder) {
  private static final String FACTS = "wheel.json";

  /**
   * A wheel in the store.
   *
   * @param buildOptions how it was built, or empty
   */
  public record Kept(Wheel wheel, List<String> buildOptions) {}

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

  public Path file(Kept kept) {
    return folder.resolve(kept.wheel().fileName());
  }

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
