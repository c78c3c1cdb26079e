/** The supervisor with its pool of worker processes, and the program that a worker runs. */
package dev.crucible.runtime.internal.worker;
