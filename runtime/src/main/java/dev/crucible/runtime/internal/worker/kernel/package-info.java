/**
 * The operating system's defences of a worker: a filter of system calls, and limits of resources.
 */
package dev.crucible.runtime.internal.worker.kernel;
