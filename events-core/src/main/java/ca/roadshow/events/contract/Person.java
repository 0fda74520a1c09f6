package ca.roadshow.events.contract;

/**
 * Who an event speaks about, in the clear: topics live seven days, nothing else keeps this unsealed.
 *
 * @param addressId the person's {@code AddressId}, the same in every service
 * @param language {@code en} or {@code fr}
 */
public record Person(String addressId, String name, String email, String language) {

    /** Only the id: logs and traces carry ids, never names or addresses. */
    @Override
    public String toString() {
        return "Person[" + addressId + "]";
    }
}
