/**
 * The few places that reach into GraalPy's own classes, for what the polyglot API does not offer:
 * raising an exception in a guest's thread without the interpreter lock, verifying the state of
 * modules in microseconds, and taking builtin modules away. They hold for the version of GraalPy
 * that Crucible is built with. Each class that touches internals of GraalPy, Truffle or NumPy has a
 * test class of its own, which fails when another version changes what the class uses.
 */
package dev.crucible.runtime.internal.graalpy;
