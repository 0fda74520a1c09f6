/** Settings that all processes of an installation share. The packages of this module are for the gateway and the services, and use no database. */
@NullMarked
package ca.roadshow.web;

import org.jspecify.annotations.NullMarked;
