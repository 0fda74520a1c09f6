package ca.roadshow.events.contract;

/**
 * A person got a role.
 *
 * @param role {@code ORGANIZER}, {@code REVIEWER} or {@code DOOR}
 * @param scope the id of the community, call or meetup; {@code *} for a network organizer
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.role-granted.v1")
public record RoleGranted(Person person, String role, String scope) implements IntegrationEvent {

    @Override
    public String personId() {
        return person.addressId();
    }
}
