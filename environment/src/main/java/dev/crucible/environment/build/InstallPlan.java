package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that meson would install, from its introspection file. Files for tests, a tenth of
 * NumPy's build work, are excluded from the targets to build.
 *
 * @param buildFolder the directory of meson's build
 * @param tagsOfTargets meson's install tag for each file, by the file's path
 */
record InstallPlan(Path buildFolder, Map<String, String> tagsOfTargets) {

  static InstallPlan read(Path buildFolder) throws IOException {
    JsonNode plan =
        JsonMapper.shared().readTree(buildFolder.resolve("meson-info/intro-install_plan.json"));
    Map<String, String> tags = new java.util.TreeMap<>();
    plan.path("targets")
        .properties()
        .forEach(target -> tags.put(target.getKey(), target.getValue().path("tag").asString("")));
    return new InstallPlan(buildFolder, tags);
  }

  /**
   * Returns the targets outside of the tests, as paths relative to the build directory, in ninja's
   * notation.
   */
  List<String> targetsWithoutTests() {
    List<String> targets = new ArrayList<>();
    tagsOfTargets.forEach((file, tag) -> {
      if (!tag.equals("tests")) {
        targets.add(buildFolder.relativize(Path.of(file)).toString());
      }
    });
    return List.copyOf(targets);
  }
}
