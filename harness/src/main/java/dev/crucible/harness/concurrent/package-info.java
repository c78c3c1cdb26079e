/** What all that runs tasks in several threads needs. */
package dev.crucible.harness.concurrent;
