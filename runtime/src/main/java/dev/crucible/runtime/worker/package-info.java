/**
 * Worker processes: JVMs that run guests, and the supervisor that starts, watches and replaces
 * them.
 */
package dev.crucible.runtime.worker;
