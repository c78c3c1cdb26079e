package dev.crucible.runtime.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ResourceLimits;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an {@link ExecutionRequest} is written. */
final class RequestFormat {

  private RequestFormat() {}

  static void write(Encoder to, ExecutionRequest request) {
    to.text(request.id());
    to.list(request.sections(), RequestFormat::writeSection);
    writeLimits(to, request.limits());
    to.bool(request.everyTest());
  }

  static ExecutionRequest read(Decoder from) throws IOException {
    String id = from.text();
    List<Section> sections = from.list(RequestFormat::readSection);
    return new ExecutionRequest(id, sections, readLimits(from), from.bool());
  }

  private static void writeSection(Encoder to, Section section) {
    to.text(section.name());
    to.choice(section.role());
    to.text(section.shared());
    to.text(section.source());
    to.list(section.bindings().entrySet(), RequestFormat::writeBinding);
  }

  private static Section readSection(Decoder from) throws IOException {
    String name = from.text();
    Section.Role role = from.choice(Section.Role.values());
    String shared = from.text();
    String source = from.text();
    var bindings = new HashMap<String, GuestValue>();
    for (Map.Entry<String, GuestValue> binding : from.list(RequestFormat::readBinding)) {
      bindings.put(binding.getKey(), binding.getValue());
    }
    return new Section(name, role, shared, source, bindings);
  }

  private static void writeBinding(Encoder to, Map.Entry<String, GuestValue> binding) {
    to.text(binding.getKey());
    GuestValueFormat.write(to, binding.getValue());
  }

  private static Map.Entry<String, GuestValue> readBinding(Decoder from) throws IOException {
    String name = from.text();
    return Map.entry(name, GuestValueFormat.read(from));
  }

  private static void writeLimits(Encoder to, ResourceLimits limits) {
    to.duration(limits.wallTime());
    to.duration(limits.cpuTime());
    to.number64(limits.heapBytes());
    to.number64(limits.nativeBytes());
    to.number64(limits.outputBytes());
    to.number32(limits.keptOutputBytes());
    to.number32(limits.recursionDepth());
    to.number32(limits.threads());
    to.number64(limits.scratchBytes());
  }

  private static ResourceLimits readLimits(Decoder from) throws IOException {
    return new ResourceLimits(
        from.duration(),
        from.duration(),
        from.number64(),
        from.number64(),
        from.number64(),
        from.number32(),
        from.number32(),
        from.number32(),
        from.number64());
  }
}
