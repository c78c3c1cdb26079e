/**
 * The guards of a guest: the polyglot policy, the file system, the callbacks into the host, and the
 * check that the guest leaves the context's state as it was.
 */
package dev.crucible.runtime.internal.guard;
