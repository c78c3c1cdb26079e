/** The endpoint that executes sections of code, as the library does. */
package dev.crucible.serve.execute;
