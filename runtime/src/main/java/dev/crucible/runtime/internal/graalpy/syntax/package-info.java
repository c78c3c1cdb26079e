/**
 * The parser of Python source, and what the syntax tree of code shows about its effects, so that
 * the state need not be compared after code that cannot have changed it. See {@code
 * docs/design/state.md}.
 */
package dev.crucible.runtime.internal.graalpy.syntax;
