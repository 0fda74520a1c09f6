/** What tells a person at a form from a program: a field that people do not see, and the time that filling it in takes. */
@NullMarked
package ca.roadshow.web.form;

import org.jspecify.annotations.NullMarked;
