package ca.roadshow.events.contract;

/** A speaker who submitted a proposal also wants the news of the call's community. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.news-requested.v1")
public record SpeakerNewsRequested(String offerId, Person speaker, NewsConsent consent) implements IntegrationEvent {

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
