package dev.crucible.runtime;

import java.util.Optional;

/**
 * The Python exception that ended a section. Immutable.
 *
 * @param section the section's name
 * @param role the section's role
 * @param type the name of the exception's Python type, such as {@code ValueError}
 * @param message the exception's message, cut off after 4,000 characters
 * @param traceback the traceback as Python prints it, from the first frame of the section's code on
 * @param line the innermost line of the section's source in the traceback, from 1; 0 if there is
 *     none
 * @param missingModule the module that an import did not find; empty if the exception has another
 *     cause
 * @param exitStatus the status that the code exits with, as a process would have it; empty if the
 *     exception is not {@code SystemExit}
 * @since 0.1
 */
public record GuestError(
    String section,
    Section.Role role,
    String type,
    String message,
    String traceback,
    int line,
    Optional<String> missingModule,
    Optional<Integer> exitStatus) {

  /** The {@link #type()} of the exception that ends a test which compared nothing. */
  public static final String VACUOUS_COMPARISON = "VacuousComparison";

  /** Returns type and message, as the last line of a traceback shows them. */
  public String summary() {
    String text = message.strip();
    return text.isEmpty() ? type : type + ": " + text;
  }
}
