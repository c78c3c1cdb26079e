package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.TestRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** How a {@link SandboxConfig} is written. */
final class ConfigFormat {

  private ConfigFormat() {}

  static void write(Encoder to, SandboxConfig config) {
    // The worker is in another folder, so no path is relative to it.
    to.text(config.pythonExecutable().toAbsolutePath().toString());
    to.choice(config.isolation());
    to.number32(config.contexts());
    to.number32(config.workers());
    to.number32(config.spareWorkers());
    to.duration(config.cancelGrace());
    to.number32(config.retirement().requests());
    to.number64(config.retirement().residentBytes());
    to.number64(config.nativeBytes());
    to.list(config.workerOptions(), Encoder::text);
    to.bool(config.testRules().vacuousPasses());
    to.bool(config.testRules().namesShared());
    to.list(config.guestModules().entrySet(), ConfigFormat::writeModule);
  }

  static SandboxConfig read(Decoder from) throws IOException {
    return new SandboxConfig(
        Path.of(from.text()),
        from.choice(Isolation.values()),
        from.number32(),
        from.number32(),
        from.number32(),
        from.duration(),
        new Retirement(from.number32(), from.number64()),
        from.number64(),
        from.list(Decoder::text),
        new TestRules(from.bool(), from.bool()),
        readModules(from));
  }

  private static void writeModule(Encoder to, Map.Entry<String, String> module) {
    to.text(module.getKey());
    to.text(module.getValue());
  }

  private static SequencedMap<String, String> readModules(Decoder from) throws IOException {
    var modules = new LinkedHashMap<String, String>();
    from.list(d -> Map.entry(d.text(), d.text()))
        .forEach(module -> modules.put(module.getKey(), module.getValue()));
    return modules;
  }
}
