/** The common parts of all code that runs tasks in several threads. */
package dev.crucible.harness.concurrent;
