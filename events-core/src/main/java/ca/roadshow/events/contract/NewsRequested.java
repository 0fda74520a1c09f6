package ca.roadshow.events.contract;

/** A person with an RSVP also wants the news of the meetup's community. */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.news-requested.v1")
public record NewsRequested(String offerId, Person person, NewsConsent consent) implements IntegrationEvent {

    @Override
    public String personId() {
        return person.addressId();
    }
}
