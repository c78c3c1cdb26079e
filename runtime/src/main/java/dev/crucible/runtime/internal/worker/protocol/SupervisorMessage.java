package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A message from a supervisor to its worker. Immutable. */
public sealed interface SupervisorMessage {

  /**
   * The first message: the worker's configuration.
   *
   * @param config the supervisor's own configuration
   * @param programs true if the worker must be able to start programs after it is warm, to copy
   *     libraries for more contexts
   */
  record Setup(SandboxConfig config, boolean programs) implements SupervisorMessage {}

  /**
   * A request to run.
   *
   * @param id the number by which the response refers to the request
   * @param request the request
   * @param imports the modules that its code names in imports, so that the code is searched for
   *     them once
   */
  record Run(long id, ExecutionRequest request, Set<String> imports) implements SupervisorMessage {}

  /**
   * A request to give another one back if it has not started, because another worker is free for
   * it.
   */
  record Recall(long id) implements SupervisorMessage {}

  /**
   * Returns this message as a frame.
   *
   * @param parts the parts that the worker has already; frames must be sent in the order of
   *     encoding
   */
  default Encoder encode(SentParts parts) {
    var to = new Encoder();
    switch (this) {
      case Setup(SandboxConfig config, boolean programs) -> {
        to.number8(0);
        ConfigFormat.write(to, config);
        to.bool(programs);
      }
      case Run(long id, ExecutionRequest request, Set<String> imports) -> {
        to.number8(1);
        to.number64(id);
        RequestFormat.write(to, request, parts);
        to.list(imports, Encoder::text);
      }
      case Recall(long id) -> {
        to.number8(2);
        to.number64(id);
      }
    }
    return to;
  }

  /**
   * Reads a message that {@link #encode} wrote.
   *
   * @param parts the parts that were received before
   */
  static SupervisorMessage decode(Decoder from, ReceivedParts parts) throws IOException {
    int which = from.number8();
    return switch (which) {
      case 0 -> new Setup(ConfigFormat.read(from), from.bool());
      case 1 -> new Run(from.number64(), RequestFormat.read(from, parts), readNames(from));
      case 2 -> new Recall(from.number64());
      default -> throw new MalformedException("message of kind " + which);
    };
  }

  private static Set<String> readNames(Decoder from) throws IOException {
    return new LinkedHashSet<>(from.list(Decoder::text));
  }
}
