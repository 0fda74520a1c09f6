/** What speakers submit: the form, the proposal and the page that its speaker follows it on. Imports calls. */
@NullMarked
package ca.roadshow.cfp.proposal;

import org.jspecify.annotations.NullMarked;
