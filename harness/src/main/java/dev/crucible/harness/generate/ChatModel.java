package dev.crucible.harness.generate;

/** A model that answers prompts. Implementations are thread-safe. */
public interface ChatModel {

  /**
   * Sends a prompt once and waits for the reply. A failure of the server is a {@link
   * Reply.Failure}, not an exception.
   *
   * @throws InterruptedException if the calling thread is interrupted; the request is cancelled
   */
  Reply ask(String prompt) throws InterruptedException;
}
