package dev.crucible.harness.prompt;

import java.util.Locale;

/** The interface by which a model is asked, which decides the form of prompts and answers. */
public enum ModelApi {
  /** Chat completions: the model follows the instructions of a message. */
  CHAT,
  /** Completions: the model continues a text. */
  COMPLETIONS;

  /** Returns the name that options and files use: {@code chat} or {@code completions}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
