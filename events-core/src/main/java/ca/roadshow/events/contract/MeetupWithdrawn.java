package ca.roadshow.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * A meetup was called off. Everyone with a seat or a place in line gets a mail.
 *
 * @param reason in the organizer's words; absent if there is none
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.meetup-withdrawn.v1")
public record MeetupWithdrawn(String meetupId, @Nullable Bilingual reason) implements IntegrationEvent {}
