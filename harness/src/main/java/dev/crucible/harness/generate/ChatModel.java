package dev.crucible.harness.generate;

/** Answers prompts. Implementations are thread-safe. */
public interface ChatModel {

  /**
   * Asks once and waits for what comes of it. A server that fails is a {@link Reply.Failure}, not
   * an exception.
   *
   * @throws InterruptedException when the calling thread is interrupted; the request is given up
   */
  Reply ask(String prompt) throws InterruptedException;
}
