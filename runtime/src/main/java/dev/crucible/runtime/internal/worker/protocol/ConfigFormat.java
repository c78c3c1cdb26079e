package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.TestRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The format of a {@link SandboxConfig}. */
final class ConfigFormat {

  private ConfigFormat() {}

  static void write(Encoder to, SandboxConfig config) {
    // The worker runs in another directory, so no path may be relative.
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
    to.choice(config.numpyLoading());
    to.list(config.guestModules().entrySet(), ConfigFormat::writeModule);
  }

  static SandboxConfig read(Decoder from) throws IOException {
    SandboxConfig.Builder config =
        SandboxConfig.newBuilder(Path.of(from.text()))
            .isolation(from.choice(Isolation.values()))
            .contexts(from.number32())
            .workers(from.number32())
            .spareWorkers(from.number32())
            .cancelGrace(from.duration())
            .retirement(new Retirement(from.number32(), from.number64()))
            .nativeBytes(from.number64())
            .workerOptions(from.list(Decoder::text))
            .testRules(new TestRules(from.bool(), from.bool()))
            .numpyLoading(from.choice(NumpyLoading.values()));
    for (Map.Entry<String, String> module : from.list(d -> Map.entry(d.text(), d.text()))) {
      config.guestModule(module.getKey(), module.getValue());
    }
    return config.build();
  }

  private static void writeModule(Encoder to, Map.Entry<String, String> module) {
    to.text(module.getKey());
    to.text(module.getValue());
  }
}
