package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a supervisor tells its worker. */
public sealed interface SupervisorMessage {

  /**
   * The first message: what to start.
   *
   * @param config the supervisor's own configuration
   * @param programs whether the worker has to start programs after it is warm, to copy libraries
   *     for more contexts
   */
  record Setup(SandboxConfig config, boolean programs) implements SupervisorMessage {}

  /**
   * A request; {@code id} names it in the answer.
   *
   * @param imports the modules that its code names in imports, so that they are searched for once
   */
  record Run(long id, ExecutionRequest request, Set<String> imports) implements SupervisorMessage {}

  /** Asks for a request back that has not begun, since another worker is free for it. */
  record Recall(long id) implements SupervisorMessage {}

  /**
   * This message as a frame.
   *
   * @param parts what the worker has already; frames must be sent in the order of encoding
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

  /** Reads what {@link #encode} wrote. */
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
