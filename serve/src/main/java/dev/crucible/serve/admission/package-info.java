/**
 * Who may execute when: a bounded queue that is fair between clients, deadlines, and the sandbox
 * that executes.
 */
package dev.crucible.serve.admission;
