/** The commands, and how each prints its result. */
package dev.crucible.harness.cli.command;
