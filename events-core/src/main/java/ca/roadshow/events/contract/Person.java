package ca.roadshow.events.contract;

/**
 * The person that an event is about, in plain text. Topics keep it for seven days; everything else stores it encrypted.
 *
 * @param addressId the person's {@code AddressId}, the same in every service
 * @param language {@code en} or {@code fr}
 */
public record Person(String addressId, String name, String email, String language) {

    /** The id only: logs and traces must not contain names or addresses. */
    @Override
    public String toString() {
        return "Person[" + addressId + "]";
    }
}
