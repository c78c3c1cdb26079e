/**
 * A load generator for services that execute scripts over HTTP, and the services that it compares:
 * closed loops of clients, the count of wrong and lost answers, and what a service's processes use.
 */
package dev.crucible.jmh.load;
