/** What every service's pages and HTTP API share; its configuration. The packages beside this one may be imported by any service. */
@NullMarked
package ca.roadshow.web;

import org.jspecify.annotations.NullMarked;
