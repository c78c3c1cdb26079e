/** The interfaces of other sandboxes, so that their clients need no change. */
package dev.crucible.serve.dropin;
