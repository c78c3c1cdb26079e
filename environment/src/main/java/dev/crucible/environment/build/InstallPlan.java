package dev.crucible.environment.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What meson would install, from its own introspection file: the targets to build are those not
 * meant for NumPy's tests, which are a tenth of the work.
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

  /** As paths relative to the build folder, the way ninja names them. */
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
