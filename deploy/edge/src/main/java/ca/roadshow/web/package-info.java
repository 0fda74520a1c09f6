/**
 * The settings that all processes of an installation share. Gateway and services use the packages of this module, which
 * need no database.
 */
@NullMarked
package ca.roadshow.web;

import org.jspecify.annotations.NullMarked;
