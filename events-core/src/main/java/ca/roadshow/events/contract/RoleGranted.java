package ca.roadshow.events.contract;

/**
 * Someone is trusted with something.
 *
 * @param role {@code ORGANIZER}, {@code REVIEWER} or {@code DOOR}
 * @param scope the id of the community, call or meetup; {@code *} for an organizer of all
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.role-granted.v1")
public record RoleGranted(Person person, String role, String scope) implements IntegrationEvent {

    @Override
    public String personId() {
        return person.addressId();
    }
}
