package ca.roadshow.events.access;

/** The name, address and language of a person who has a role. Stored encrypted. */
public record HolderContact(String name, String email, String language) {

    /** Leaves out the name and the address. */
    @Override
    public String toString() {
        return "HolderContact[" + language + "]";
    }
}
