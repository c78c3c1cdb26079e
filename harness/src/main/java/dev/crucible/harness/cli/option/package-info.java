/** Options that several commands have, and the checks of their values. */
package dev.crucible.harness.cli.option;
