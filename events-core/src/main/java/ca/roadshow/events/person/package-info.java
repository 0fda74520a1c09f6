/**
 * Who someone is without saying it: address ids that every service computes alike, and personal data sealed with one
 * key a person, so that destroying the key forgets the person. May be imported by everything but the contracts.
 */
@NullMarked
package ca.roadshow.events.person;

import org.jspecify.annotations.NullMarked;
