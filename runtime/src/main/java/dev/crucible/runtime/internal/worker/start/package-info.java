/** How a worker's JVM is started: its command line, class path and ahead-of-time cache. */
package dev.crucible.runtime.internal.worker.start;
