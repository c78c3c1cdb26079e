/** Python's source text, read without running it. */
package dev.crucible.runtime.source;
