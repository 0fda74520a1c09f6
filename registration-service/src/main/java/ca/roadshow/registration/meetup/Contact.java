package ca.roadshow.registration.meetup;

/** The holder of an RSVP. Leaves the web layer only in encrypted form. The language is {@code en} or {@code fr}. */
public record Contact(String name, String email, String language) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
