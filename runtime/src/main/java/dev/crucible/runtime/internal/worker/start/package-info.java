/** The start of a worker's JVM: its command line, class path and ahead-of-time cache. */
package dev.crucible.runtime.internal.worker.start;
