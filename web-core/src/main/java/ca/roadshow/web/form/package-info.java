/**
 * Forms: parses their fields, offers the options of their lists, shows them again, and detects forms that a program sent. Imports
 * contracts of events-core, and links, languages, input checks and problems of this module.
 */
@NullMarked
package ca.roadshow.web.form;

import org.jspecify.annotations.NullMarked;
