/**
 * Access to GraalPy's own classes, for what the polyglot API does not offer: raising an exception
 * in a guest's thread without the interpreter lock, verifying the state of modules in microseconds,
 * and removing built-in modules.
 *
 * <p>The classes hold for the version of GraalPy that Crucible is built with. If another version
 * lacks a private field that they use, or lays memory out in another way, they throw {@link
 * IllegalStateException} when a context is warmed.
 */
package dev.crucible.runtime.internal.graalpy;
