/**
 * Who is asking, and whether they may: every handler of every service states its {@link ca.roadshow.web.access.Access} rule,
 * and a service in which one does not is not started. Exists only in services; the gateway passes everything on.
 */
@NullMarked
package ca.roadshow.web.access;

import org.jspecify.annotations.NullMarked;
