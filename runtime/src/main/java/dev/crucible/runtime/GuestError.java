package dev.crucible.runtime;

import java.util.Optional;

/**
 * What ended a section.
 *
 * @param section name of the section
 * @param role whose code it is
 * @param type the exception's Python type, such as {@code ValueError}
 * @param message the exception's text, cut when very long
 * @param traceback as Python prints it, from the section's own frames on
 * @param line innermost line of the section's source on the traceback, from 1; 0 when there is none
 * @param missingModule the module that an import did not find
 */
public record GuestError(
    String section,
    Section.Role role,
    String type,
    String message,
    String traceback,
    int line,
    Optional<String> missingModule) {

  /** The type of the exception that ends a test which has compared nothing. */
  public static final String VACUOUS_COMPARISON = "VacuousComparison";

  /** Type and message, as the last line of a traceback shows them. */
  public String summary() {
    String text = message.strip();
    return text.isEmpty() ? type : type + ": " + text;
  }
}
