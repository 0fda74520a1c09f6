package ca.roadshow.events.access;

/** How lists name someone who holds a role; kept sealed. */
public record HolderContact(String name, String email, String language) {

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "HolderContact[" + language + "]";
    }
}
