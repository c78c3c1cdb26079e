/**
 * What keeps a guest in: the polyglot policy, its files, its callbacks, and the state that it must
 * leave as it was.
 */
package dev.crucible.runtime.internal.guard;
