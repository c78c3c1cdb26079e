package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The format of an {@link ExecutionRequest}. */
public final class RequestFormat {

  private RequestFormat() {}

  /**
   * Writes a request. Parts that it shares with other requests are written in full only the first
   * time.
   */
  static void write(Encoder to, ExecutionRequest request, SentParts parts) {
    to.text(request.id());
    to.bool(parts.renewIfFull());
    to.list(request.sections(), (encoder, section) -> writeSection(encoder, section, parts));
    writeLimits(to, request.limits());
    to.bool(request.allTests());
  }

  static ExecutionRequest read(Decoder from, ReceivedParts parts) throws IOException {
    String id = from.text();
    if (from.bool()) {
      parts.clear();
    }
    List<Section> sections = from.list(decoder -> readSection(decoder, parts));
    return new ExecutionRequest(id, sections, readLimits(from), from.bool());
  }

  private static void writeSection(Encoder to, Section section, SentParts parts) {
    boolean own = section.isUntrusted();
    to.bool(own);
    if (own) {
      to.text(section.name());
      to.choice(section.role());
      parts.write(to, section.shared(), section.shared().length(), Encoder::text);
      to.text(section.source());
      to.list(section.bindings().entrySet(), RequestFormat::writeBinding);
    } else {
      parts.write(to, section, size(section), RequestFormat::writeShared);
    }
  }

  /** Returns the approximate number of bytes that a section takes. */
  public static long size(Section section) {
    return section.shared().length()
        + section.source().length()
        + section.bindings().values().stream().mapToLong(RequestFormat::size).sum();
  }

  private static long size(GuestValue value) {
    return switch (value) {
      case GuestValue.NdArray array -> array.data().byteSize();
      case GuestValue.Bytes bytes -> bytes.data().byteSize();
      case GuestValue.Text text -> text.value().length();
      case GuestValue.ListValue list -> list.items().stream().mapToLong(RequestFormat::size).sum();
      case GuestValue.TupleValue tuple ->
          tuple.items().stream().mapToLong(RequestFormat::size).sum();
      case GuestValue.ObjectArray array ->
          array.items().stream().mapToLong(RequestFormat::size).sum();
      case GuestValue.DictValue dict ->
          dict.entries().stream()
              .mapToLong(entry -> size(entry.getKey()) + size(entry.getValue()))
              .sum();
      case GuestValue.SparseMatrix matrix ->
          size(matrix.data()) + size(matrix.first()) + size(matrix.second());
      case GuestValue.None _, GuestValue.Bool _, GuestValue.Int _, GuestValue.Real _ -> Long.BYTES;
    };
  }

  private static Section readSection(Decoder from, ReceivedParts parts) throws IOException {
    if (!from.bool()) {
      return parts.read(from, Section.class, RequestFormat::readShared);
    }
    String name = from.text();
    Section.Role role = from.choice(Section.Role.values());
    String shared = parts.read(from, String.class, Decoder::text);
    return new Section(name, role, shared, from.text(), readBindings(from));
  }

  private static void writeShared(Encoder to, Section section) {
    to.text(section.name());
    to.choice(section.role());
    to.text(section.shared());
    to.text(section.source());
    to.list(section.bindings().entrySet(), RequestFormat::writeBinding);
  }

  private static Section readShared(Decoder from) throws IOException {
    return new Section(
        from.text(),
        from.choice(Section.Role.values()),
        from.text(),
        from.text(),
        readBindings(from));
  }

  private static Map<String, GuestValue> readBindings(Decoder from) throws IOException {
    var bindings = new HashMap<String, GuestValue>();
    for (Map.Entry<String, GuestValue> binding : from.list(RequestFormat::readBinding)) {
      bindings.put(binding.getKey(), binding.getValue());
    }
    return bindings;
  }

  private static void writeBinding(Encoder to, Map.Entry<String, GuestValue> binding) {
    to.text(binding.getKey());
    GuestValueFormat.write(to, binding.getValue());
  }

  private static Map.Entry<String, GuestValue> readBinding(Decoder from) throws IOException {
    String name = from.text();
    return Map.entry(name, GuestValueFormat.read(from));
  }

  private static void writeLimits(Encoder to, ExecutionLimits limits) {
    to.duration(limits.wallTime());
    to.optional(limits.testTime(), Encoder::duration);
    to.duration(limits.cpuTime());
    to.number64(limits.heapBytes());
    to.number64(limits.nativeBytes());
    to.number64(limits.outputBytes());
    to.number32(limits.keptOutputBytes());
    to.number32(limits.recursionDepth());
    to.number32(limits.threads());
    to.number64(limits.scratchBytes());
  }

  private static ExecutionLimits readLimits(Decoder from) throws IOException {
    ExecutionLimits.Builder limits = ExecutionLimits.newBuilder().wallTime(from.duration());
    from.optional(Decoder::duration).ifPresent(limits::testTime);
    return limits
        .cpuTime(from.duration())
        .heapBytes(from.number64())
        .nativeBytes(from.number64())
        .outputBytes(from.number64())
        .keptOutputBytes(from.number32())
        .recursionDepth(from.number32())
        .threads(from.number32())
        .scratchBytes(from.number64())
        .build();
  }
}
