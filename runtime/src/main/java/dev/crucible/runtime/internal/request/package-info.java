/**
 * The objects that belong to one request while it runs. Long-lived objects are given them, and keep
 * nothing of them when the request has ended.
 */
package dev.crucible.runtime.internal.request;
