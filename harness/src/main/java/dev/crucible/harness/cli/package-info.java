/** The command line of the program. */
package dev.crucible.harness.cli;
