/**
 * The few places that reach into GraalPy's own classes, for what the polyglot API does not offer:
 * raising an exception in a guest's thread without the interpreter lock, verifying the state of
 * modules in microseconds, and taking builtin modules away. They hold for the version of GraalPy
 * that Crucible is built with; a test per class fails when another version changes what they use.
 */
package dev.crucible.runtime.internal.graalpy;
