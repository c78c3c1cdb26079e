/** Benchmarks of the parts of executing a sample: one warm context in this JVM. */
package dev.crucible.jmh.micro;
