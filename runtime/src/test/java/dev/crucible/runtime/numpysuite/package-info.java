/** NumPy's own tests in a sandbox: a program of the profile {@code numpy-suite}. */
package dev.crucible.runtime.numpysuite;
