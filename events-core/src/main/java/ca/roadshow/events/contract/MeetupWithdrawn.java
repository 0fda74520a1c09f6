package ca.roadshow.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * A meetup was called off; whoever had a seat or a place in line is told.
 *
 * @param reason in the organizer's words, where one was given
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.meetup-withdrawn.v1")
public record MeetupWithdrawn(String meetupId, @Nullable Bilingual reason) implements IntegrationEvent {}
