/** The command {@code crucible serve}: scoring over HTTP. */
package dev.crucible.serve;
