package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.worker.kernel.WorkerDefences;
import java.io.IOException;

/** A message from a worker to its supervisor. Immutable. */
public sealed interface WorkerMessage {

  /**
   * The first message: the token proves that the sender is the process that the supervisor started.
   */
  record Handshake(String token) implements WorkerMessage {}

  /** The worker is warm. */
  record Ready(EngineInfo engine, WorkerDefences defences) implements WorkerMessage {}

  /** The worker cannot get warm, for the reason in the sentence, and ends. */
  record StartFailed(String sentence) implements WorkerMessage {}

  /** A request that was reported as queued starts to run. */
  record Started(long id) implements WorkerMessage {}

  /**
   * A request waits for a context. Sent every second, so that the request's time does not run out.
   */
  record Queued(long id) implements WorkerMessage {}

  /** A request that was recalled is given back, because it had not started. */
  record Recalled(long id) implements WorkerMessage {}

  /** The result of a request, and the worker's status. */
  record Answered(long id, ExecutionResult result, SandboxStatus status) implements WorkerMessage {}

  /**
   * The engine failed while it ran a request. That is no result: the request may run again
   * elsewhere.
   */
  record EngineFailed(long id, String message, SandboxStatus status) implements WorkerMessage {}

  /** A request ended in an exception: the sandbox in the worker failed, and not the guest. */
  record Failed(long id, Failure failure, String message, SandboxStatus status)
      implements WorkerMessage {}

  /** Kinds of exceptions that the caller gets as they are. */
  enum Failure {
    SANDBOX,
    STATE,
    ARGUMENT;

    /** Returns the kind of an exception. */
    public static Failure of(Throwable thrown) {
      return switch (thrown) {
        case IllegalStateException _ -> STATE;
        case IllegalArgumentException _ -> ARGUMENT;
        default -> SANDBOX;
      };
    }

    /** Returns an exception of this kind. */
    public RuntimeException exception(String message) {
      return switch (this) {
        case SANDBOX -> new SandboxException(message);
        case STATE -> new IllegalStateException(message);
        case ARGUMENT -> new IllegalArgumentException(message);
      };
    }
  }

  /** Returns this message as a frame. */
  default Encoder encode() {
    var to = new Encoder();
    switch (this) {
      case Handshake(String token) -> {
        to.number8(0);
        to.text(token);
      }
      case Ready(EngineInfo engine, WorkerDefences defences) -> {
        to.number8(1);
        writeEngine(to, engine);
        writeDefences(to, defences);
      }
      case StartFailed(String sentence) -> {
        to.number8(2);
        to.text(sentence);
      }
      case Answered(long id, ExecutionResult result, SandboxStatus status) -> {
        to.number8(3);
        to.number64(id);
        ResultFormat.write(to, result);
        ResultFormat.writeStatus(to, status);
      }
      case Failed(long id, Failure failure, String message, SandboxStatus status) -> {
        to.number8(4);
        to.number64(id);
        to.choice(failure);
        to.text(message);
        ResultFormat.writeStatus(to, status);
      }
      case Started(long id) -> {
        to.number8(5);
        to.number64(id);
      }
      case Queued(long id) -> {
        to.number8(6);
        to.number64(id);
      }
      case Recalled(long id) -> {
        to.number8(7);
        to.number64(id);
      }
      case EngineFailed(long id, String message, SandboxStatus status) -> {
        to.number8(8);
        to.number64(id);
        to.text(message);
        ResultFormat.writeStatus(to, status);
      }
    }
    return to;
  }

  /** Reads a message that {@link #encode} wrote. */
  static WorkerMessage decode(Decoder from) throws IOException {
    int which = from.number8();
    return switch (which) {
      case 0 -> new Handshake(from.text());
      case 1 -> new Ready(readEngine(from), readDefences(from));
      case 2 -> new StartFailed(from.text());
      case 3 ->
          new Answered(from.number64(), ResultFormat.read(from), ResultFormat.readStatus(from));
      case 4 ->
          new Failed(
              from.number64(),
              from.choice(Failure.values()),
              from.text(),
              ResultFormat.readStatus(from));
      case 5 -> new Started(from.number64());
      case 6 -> new Queued(from.number64());
      case 7 -> new Recalled(from.number64());
      case 8 -> new EngineFailed(from.number64(), from.text(), ResultFormat.readStatus(from));
      default -> throw new MalformedException("message of kind " + which);
    };
  }

  private static void writeEngine(Encoder to, EngineInfo engine) {
    to.text(engine.implementation());
    to.text(engine.version());
    to.bool(engine.compiled());
  }

  private static EngineInfo readEngine(Decoder from) throws IOException {
    return new EngineInfo(from.text(), from.text(), from.bool());
  }

  private static void writeDefences(Encoder to, WorkerDefences defences) {
    to.bool(defences.memoryLimit());
    to.bool(defences.systemCallFilter());
    to.bool(defences.diesWithParent());
  }

  private static WorkerDefences readDefences(Decoder from) throws IOException {
    return new WorkerDefences(from.bool(), from.bool(), from.bool());
  }
}
