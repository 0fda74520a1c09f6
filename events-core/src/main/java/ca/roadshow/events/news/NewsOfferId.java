package ca.roadshow.events.news;

/** The id of an offer: {@code news-} and the id of the RSVP or proposal whose form contained it. */
public record NewsOfferId(String value) {

    private static final String PREFIX = "news-";

    public NewsOfferId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("An offer's id starts with " + PREFIX);
        }
    }

    public static NewsOfferId besides(String rsvpOrProposal) {
        return new NewsOfferId(PREFIX + rsvpOrProposal);
    }

    @Override
    public String toString() {
        return value;
    }
}
