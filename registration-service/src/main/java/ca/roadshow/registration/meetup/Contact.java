package ca.roadshow.registration.meetup;

/** Who an RSVP is for; leaves the edge sealed only. The language is {@code en} or {@code fr}. */
public record Contact(String name, String email, String language) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
