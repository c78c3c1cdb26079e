/** Results of benchmarks, and the environment in which they were measured. */
package dev.crucible.jmh.result;
