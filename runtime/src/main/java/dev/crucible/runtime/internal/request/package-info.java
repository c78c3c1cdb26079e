/**
 * What belongs to one request while it runs. Long-lived objects are given it, and keep nothing of
 * it when the request is over.
 */
package dev.crucible.runtime.internal.request;
