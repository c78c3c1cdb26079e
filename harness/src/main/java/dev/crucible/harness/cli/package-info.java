/** The command line. */
package dev.crucible.harness.cli;
