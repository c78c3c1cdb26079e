/**
 * The few places that reach into GraalPy's own classes, for what the polyglot API does not offer:
 * raising an exception in a guest's thread without the interpreter lock, compiling, functions that
 * the host answers, and taking builtin modules away. They hold for the version of GraalPy that
 * Crucible is built with. Each class here and in the packages below that touches internals of
 * GraalPy, Truffle or NumPy has a test class of its own, which fails when another version changes
 * what the class uses.
 */
package dev.crucible.runtime.internal.graalpy;
